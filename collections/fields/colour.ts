import type { TextField } from 'payload'
import { lowContrasts, type ThemeColours } from '../../src/domains/tenancy/contrast.ts'

type Words = { t: (key: never, options?: never) => string }
type Beside = { req: Words; siblingData: unknown }

/** One of the four colours of a city, as `#rrggbb`, on which and in which text can be read. */
export const themeColour = (name: keyof ThemeColours): TextField => ({
  name,
  type: 'text',
  required: true,
  validate: (value: unknown, { req, siblingData }: Beside) => {
    if (!isColour(value)) return req.t('communal:colourShape' as never)
    const { accent, accentDark, ground, ink } = siblingData as Partial<ThemeColours>
    // A colour without shape is refused at its own field; there is nothing to compare with yet.
    if (!isColour(accent) || !isColour(accentDark) || !isColour(ground) || !isColour(ink)) return true
    const low = lowContrasts({ accent, accentDark, ground, ink }).find(({ colour }) => colour === name)
    if (!low) return true
    const ratio = low.ratio.toFixed(1)
    return req.t('communal:contrastLow' as never, { ratio, least: low.least } as never)
  },
})

const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
