import type { Place } from '../problem.ts'

/** A value as files say it, and where any part of it stands. */
export type Parsed = {
  value: unknown
  /** Where that part stands, or the nearest part around it that is written down. */
  placeOf: (path: readonly PropertyKey[]) => Place
}
