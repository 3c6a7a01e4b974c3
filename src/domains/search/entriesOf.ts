import type { SearchKind } from './kinds.ts'
import { plainText } from './plainText.ts'

type Texts = { title?: string | null; summary?: string | null; body?: string | null }

/** A public document with its texts in every language it has, as `indexDocument` reads it. */
export type Readable = {
  id: string
  city: string
  kind: SearchKind
  path: string
  languages: string[]
  texts: Record<string, Texts> | null
  parent: Record<string, string> | null
  plainTitle: string | null
  plainBody: string | null
}

/** One row of `search_entries`. */
export type Entry = {
  city_id: string
  language: string
  kind: SearchKind
  document_id: string
  path: string
  title: string
  summary: string
  body: string
}

/** One entry per language of the city. A text that is missing is taken from the first of its languages that has it, as
 *  the pages do, so that nothing is lost to who reads in another. */
export const entriesOf = (document: Readable): Entry[] =>
  document.languages.map((language) => {
    const order = [language, ...document.languages]
    const first = (field: keyof Texts): string =>
      order.map((code) => document.texts?.[code]?.[field]).find(Boolean) ?? ''
    const parent = order.map((code) => document.parent?.[code]).find(Boolean)
    return {
      city_id: document.city,
      language,
      kind: document.kind,
      document_id: document.id,
      path: document.path,
      title: document.plainTitle ?? first('title'),
      summary: parent ?? plainText(first('summary')),
      body: [plainText(first('body')), document.plainBody].filter(Boolean).join(' · '),
    }
  })
