import type { Language } from '../../../../i18n/languages.ts'
import { type Day, instantOf, resolveDay } from '../../../../kernel/time.ts'
import type { Texts } from '../../City.ts'

/** What a pack says of a field: plain, or a text per language, a reference to another entry, or a day that may be
 *  relative to the day of applying. */
export type Value =
  | null
  | string
  | number
  | boolean
  | Value[]
  | { [name: string]: Value }
  | InLanguages
  | Reference
  | PackDay
  | Moment

export class InLanguages {
  readonly of: Partial<Record<Language, Value>>
  constructor(of: Partial<Record<Language, Value>>) {
    this.of = of
  }
}

export class Reference {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
}

export class PackDay {
  readonly day: string
  constructor(day: string) {
    this.day = day
  }
}

/** A day and a time of the city's clocks. */
export class Moment {
  readonly day: string
  readonly time: string
  readonly timeZone: string
  constructor(day: string, time: string, timeZone: string) {
    this.day = day
    this.time = time
    this.timeZone = timeZone
  }
}

export const texts = (of: Texts): InLanguages => new InLanguages(of)
export const picture = (name: string | null | undefined): Reference | null =>
  name ? new Reference(`media/${name}`) : null

/** What stands for a value where it is written: `base` is the day that relative days count from. */
export type Realising = { base: Day; language: Language; idOf: (path: string) => string | null }

export const realise = (value: Value, realising: Realising): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof InLanguages) return realise(value.of[realising.language] ?? null, realising)
  if (value instanceof Reference) return realising.idOf(value.path)
  if (value instanceof PackDay) return dayOf(value.day, realising.base)
  if (value instanceof Moment) {
    return instantOf(dayOf(value.day, realising.base), value.time, value.timeZone).toISOString()
  }
  // Of several pictures, those that are there.
  if (Array.isArray(value)) return value.map((one) => realise(one, realising)).filter((one) => one !== null)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, realise(one, realising)]))
}

const dayOf = (text: string, base: Day): Day => {
  const resolved = resolveDay(text, base)
  if (!resolved.ok) throw new Error(`"${text}" is no day; expected the pack to have been checked`)
  return resolved.value
}

/** All days a value names, in order: they decide whether days are counted anew. */
export const daysIn = (value: Value): string[] => {
  if (value === null || typeof value !== 'object') return []
  if (value instanceof PackDay || value instanceof Moment) return [value.day]
  if (value instanceof InLanguages || value instanceof Reference) return []
  return Object.values(value).flatMap(daysIn)
}
