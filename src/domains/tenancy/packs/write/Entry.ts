import { createHash } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import type { Day } from '../../../../kernel/time.ts'
import type { Place } from '../problem.ts'
import { daysIn, type Value } from './value.ts'

/** One document that a pack brings. */
export type Entry = {
  /** What it is called within the pack, for ever: `equipment/zoom-h5`. */
  path: string
  collection: CollectionSlug
  source: Place
  data: Record<string, Value>
  /** Fields that the pack decides only at creation; afterwards they are the city's. */
  atCreation?: Record<string, Value>
  /** Fields that refer to what is written later. */
  late?: readonly string[]
  /** How a document that is there already, though no pack brought it, is recognised as the same. */
  sameAs: Record<string, Value> | null
  file?: { name: string; content: Buffer }
}

/** What is remembered of an entry's source: whether it changed, and from which day its relative days were counted.
 *  Kept as one text, `<day>/<hash of the days>/<hash of all>`. */
export type Mark = { base: Day; days: string; all: string }

export const markOf = (entry: Entry, base: Day): Mark => {
  const days = hash(JSON.stringify(daysIn(entry.data)))
  const content = entry.file ? hash(entry.file.content) : ''
  return { base, days, all: hash(`${entry.collection} ${content} ${JSON.stringify(entry.data)}`) }
}

export const writeMark = ({ base, days, all }: Mark): string => `${base}/${days}/${all}`

export const readMark = (text: string): Mark => {
  const [base = '', days = '', all = ''] = text.split('/')
  return { base, days, all }
}

export const hash = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22)
