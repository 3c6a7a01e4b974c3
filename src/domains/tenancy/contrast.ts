/** The four colours of a city, each `#rrggbb`. */
export type ThemeColours = { accent: string; accentDark: string; ground: string; ink: string }

type ThemeColour = keyof ThemeColours

/** What the least contrast is for: text (WCAG 2.2, 1.4.3), and the long texts that everybody reads (1.4.6). */
const forText = 4.5
const forReading = 7

/** The dark ground of browsers that cannot mix colours; the others take 62 % of the ink (src/ui/styles/tokens.css). */
const plainDarkGround = '#0d151b'
const inkInDarkGround = 0.62

type Pair = { colour: ThemeColour; on: string; least: number }

/** Contrast of two colours after WCAG 2.2, from 1 (the same) to 21 (black and white). Colours are `#rrggbb`. */
export const contrastOf = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The colours of a theme on which text could not be read: the accent on the ground and under white letters, the dark
 *  accent on both dark grounds, the ink on the ground. Empty if all is well. Colours are `#rrggbb`. */
export const lowContrasts = (theme: ThemeColours): { colour: ThemeColour; ratio: number; least: number }[] =>
  pairsOf(theme)
    .map(({ colour, on, least }) => ({ colour, least, ratio: contrastOf(theme[colour], on) }))
    .filter(({ ratio, least }) => ratio < least)

const pairsOf = ({ ground, ink }: ThemeColours): Pair[] => [
  { colour: 'accent', on: ground, least: forText },
  { colour: 'accent', on: '#ffffff', least: forText },
  { colour: 'accentDark', on: plainDarkGround, least: forText },
  { colour: 'accentDark', on: darkGroundOf(ink), least: forText },
  { colour: 'ink', on: ground, least: forReading },
]

/** The ground that the style sheet mixes for dark screens: 62 % of the ink, the rest black. */
const darkGroundOf = (ink: string): string =>
  `#${channelsOf(ink)
    .map((channel) =>
      Math.round(channel * inkInDarkGround)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const luminanceOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => linear(channel / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4

const channelsOf = (colour: string): number[] => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new ColourMalformed(colour)
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

class ColourMalformed extends Error {
  override name = 'ColourMalformed'
  constructor(colour: string) {
    super(`A colour is written #rrggbb; got '${colour}'`)
  }
}
