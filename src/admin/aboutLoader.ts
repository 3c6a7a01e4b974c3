import type { Payload } from 'payload'
import { cache } from 'react'
import type { Language } from '../i18n/languages.ts'
import { type About, type Described, describe } from './describe.ts'

type Waiting = { id: string; resolve: (about: About | undefined) => void; reject: (error: unknown) => void }

/** What a document is about; the lines of one rendering are read in one statement, not one each. */
export const aboutOf = (
  payload: Payload,
  slug: Described,
  id: string,
  language: Language,
): Promise<About | undefined> => {
  const waiting = waitingOf(slug, language)
  return new Promise((resolve, reject) => {
    waiting.push({ id, resolve, reject })
    if (waiting.length === 1) setTimeout(() => void answer(payload, slug, waiting, language))
  })
}

/** One list per rendering, collection and language. */
const waitingOf = cache((_slug: Described, _language: Language): Waiting[] => [])

const answer = async (
  payload: Payload,
  slug: Described,
  waiting: Waiting[],
  language: Language,
): Promise<void> => {
  const asked = waiting.splice(0)
  try {
    const found = await describe(payload, slug, [...new Set(asked.map(({ id }) => id))], language)
    for (const { id, resolve } of asked) resolve(found.get(id))
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}
