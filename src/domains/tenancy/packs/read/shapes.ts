import { z } from 'zod'
import { languages as known, type Language } from '../../../../i18n/languages.ts'
import { isLatitude, isLongitude } from '../../../../kernel/geometry.ts'
import { isLicence } from '../../../../kernel/licence.ts'
import { isSlug } from '../../../../kernel/slug.ts'
import { isTime, resolveDay } from '../../../../kernel/time.ts'
import type { Texts } from '../../City.ts'

/** The longest texts that are stored, as collections/fields/text.ts has them. */
export const longest = { line: 300, paragraph: 4000, markdown: 60_000 } as const

/** Shapes that know the city's languages: the first must be there, the others may. */
export const textShapes = (languages: readonly Language[]) => {
  const [first = 'en'] = languages
  const codes = languages.length > 0 ? languages : known.map(({ code }) => code)
  const inLanguages = <S extends z.ZodType>(each: S) => z.partialRecord(z.enum(codes), each)
  const texts = (maximum: number) =>
    inLanguages(z.string().trim().max(maximum)).transform(
      (given): Texts => Object.fromEntries(Object.entries(given).filter(([, text]) => text)),
    )
  const withFirst = (maximum: number) =>
    texts(maximum).refine((given) => given[first], {
      error: `has no text in the city's first language (${first})`,
    })
  return {
    first,
    line: withFirst(longest.line),
    paragraph: withFirst(longest.paragraph),
    markdown: withFirst(longest.markdown),
    optional: {
      line: texts(longest.line).default({}),
      paragraph: texts(longest.paragraph).default({}),
      markdown: texts(longest.markdown).default({}),
    },
    files: inLanguages(z.string()),
  }
}
export type TextShapes = ReturnType<typeof textShapes>

/** A number; in CSV it comes as text. */
export const number = (check: z.ZodNumber = z.number()) =>
  z.preprocess(
    (given) => (typeof given === 'string' && /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : given),
    check,
  )
export const count = (minimum: number, maximum: number) => number(z.number().int().min(minimum).max(maximum))

export const slug = z.string().refine(isSlug, {
  error: 'is no slug; expected lower-case letters, digits and single hyphens, at most 80',
})
export const licence = z.string().refine(isLicence, {
  error: ({ input }) => `"${input}" is no SPDX licence identifier; expected for example CC-BY-SA-4.0`,
})
export const longitude = number(
  z.number().refine(isLongitude, { error: 'is no longitude; expected -180 to 180' }),
)
export const latitude = number(z.number().refine(isLatitude, { error: 'is no latitude; expected -90 to 90' }))
export const time = z.string().refine(isTime, { error: 'is no time of day; expected "18:30"' })
export const short = z.string().trim().min(1).max(120)
export const line = z.string().trim().min(1).max(longest.line)

/** A day, ISO or relative to the day of applying. Without quotes YAML reads `+9` as the number 9. */
export const day = z
  .union([z.string().trim(), z.number().int()])
  .transform((given) => (typeof given === 'number' ? `${given < 0 ? '' : '+'}${given}` : given))
  .refine((text) => resolveDay(text, '2027-01-01').ok, {
    error: 'is no day; expected "2027-05-01", "+9" or "+2 sat"',
  })

/** A file of `media/` by its name. */
export const mediaName = z
  .string()
  .trim()
  .regex(/^[\w.-]+\.[a-z0-9]+$/i, { error: 'is no file name; expected "harbour.webp"' })

/** Several of them in one cell: `front.webp; case.webp`. */
const listed = z.string().transform((cell) =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean),
)

/** No more than a model shows. */
export const mediaNames = listed.pipe(z.array(mediaName).max(12))

export const slugs = listed.pipe(z.array(slug).max(20))
