import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Day } from '../../../../kernel/time.ts'
import type { Pack } from '../Pack.ts'
import { type Decision, decideEntry } from './decideEntry.ts'
import { type Entry, type Mark, markOf } from './Entry.ts'
import { entriesOf } from './entriesOf.ts'
import { type Applied, readApplied } from './packEntries.ts'
import { readStored, type Stored, type StoredById, storedHash } from './stored.ts'
import { Reference, realise, type Value } from './value.ts'

export type Step = {
  entry: Entry
  decision: Decision
  mark: Mark
  /** The document, if there is one. */
  stored: Stored | undefined
}

/** What is to be done, entry by entry, and the ids of the documents that are there. */
export type Plan = { city: string | undefined; steps: Step[]; ids: Map<string, string> }

type Planning = { pack: Pack; today: Day; force: boolean }

/** Compares the entries of a pack with what is stored and with what was applied before. Reads only. */
export const planOf = async (req: PayloadRequest, { pack, today, force }: Planning): Promise<Plan> => {
  const { docs } = await req.payload.find({
    collection: 'cities',
    req,
    depth: 0,
    where: { slug: { equals: pack.city.slug } },
  })
  const city = docs[0]?.id
  const applied = city ? await readApplied(req, city) : new Map<string, Applied>()
  // Holidays are those of the years that the first apply counted, so that a later one finds the same.
  const entries = entriesOf(pack, applied.get('city')?.mark.base ?? today)
  const collections = new Set(entries.map(({ collection }) => collection))
  const stored = city ? await readStored(req, city, collections) : new Map<CollectionSlug, StoredById>()
  const ids = new Map<string, string>()
  const gone = new Set<string>()
  const steps = entries.map((entry): Step => {
    const prior = applied.get(entry.path)
    const documents = stored.get(entry.collection) ?? new Map()
    const document = prior ? documents.get(prior.id) : sameAs(entry, documents, { ids, today })
    const fresh = markOf(entry, today)
    const mark = prior && prior.mark.days === fresh.days ? { ...fresh, base: prior.mark.base } : fresh
    const decided = decideEntry({
      applied: prior !== undefined,
      stored: document !== undefined,
      sourceChanged: prior?.mark.all !== mark.all,
      storedChanged:
        prior !== undefined && document !== undefined && storedHash(entry, document) !== prior.storedHash,
      force,
    })
    const decision =
      decided === 'create' && needs(entry.data).some((path) => gone.has(path)) ? 'kept' : decided
    if (document) ids.set(entry.path, document.id)
    else if (decision === 'kept') gone.add(entry.path)
    return { entry, decision, mark, stored: document }
  })
  return { city, steps, ids }
}

/** The document that the entry means although no pack wrote it. */
const sameAs = (
  entry: Entry,
  documents: StoredById,
  { ids, today }: { ids: Map<string, string>; today: Day },
): Stored | undefined => {
  if (!entry.sameAs) return undefined
  const idOf = (path: string): string | null => ids.get(path) ?? null
  const wanted = Object.entries(entry.sameAs).map(
    ([name, value]) => [name, realise(value, { base: today, language: 'en', idOf })] as const,
  )
  return [...documents.values()].find((document) => wanted.every(([name, value]) => document[name] === value))
}

/** The entries without which this one cannot be; it can be without its pictures, sounds and files. */
const needs = (value: Value): string[] => {
  if (value instanceof Reference) return value.path.startsWith('media/') ? [] : [value.path]
  return value && typeof value === 'object' ? Object.values(value).flatMap(needs) : []
}
