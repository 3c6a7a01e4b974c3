import { extname, parse } from 'node:path'
import { slugOf } from '../../../../kernel/slug.ts'
import { contentOf } from '../../../media/store/contentOf.ts'
import { mediaStore } from '../../../media/store/storeHere.ts'
import type { Stored, StoredById } from '../write/stored.ts'
import { type Exporting, yamlOf } from './Exporting.ts'
import { said, text, textsIn } from './fields.ts'

const kinds = ['images', 'sounds', 'files'] as const

/** A name in `media/` for every file that the city itself keeps: the one it had in the pack that brought it, else made
 *  from what it shows. What people contributed is theirs and stays. */
export const nameMedia = ({
  documents,
  names,
  languages,
}: Pick<Exporting, 'documents' | 'names' | 'languages'>): Map<string, string> => {
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const document of kinds.flatMap((kind) => citysOwn(documents.get(kind)))) {
    const said = textsIn(document['alt'] ?? document['title'], languages)?.[languages[0]]
    const known = names.get(document.id)?.slice('media/'.length)
    const stem =
      (known
        ? parse(known).name
        : slugOf(said ?? '')
            .slice(0, 40)
            .replace(/-$/, '')) || 'file'
    const extension = extname(String(document['filename']))
    let name = `${stem}${extension}`
    for (let next = 2; taken.has(name); next += 1) name = `${stem}-${next}${extension}`
    taken.add(name)
    found.set(document.id, name)
  }
  return found
}

/** The files themselves, and one list that describes them. */
export const writeMedia = async ({ documents, media, languages, files }: Exporting): Promise<void> => {
  const store = await mediaStore()
  const list: Record<string, object> = {}
  for (const kind of kinds) {
    for (const document of citysOwn(documents.get(kind))) {
      const name = media.get(document.id)
      const content = name && (await contentOf(store, String(document['filename'])))
      if (!name || !content) continue
      files.set(`media/${name}`, content)
      list[name] = said({
        alt: textsIn(document['alt'], languages),
        title: textsIn(document['title'], languages),
        transcript: textsIn(document['transcript'], languages),
        credit: text(document['credit']),
        licence: text(document['licence']),
      })
    }
  }
  if (Object.keys(list).length > 0) files.set('media/media.yaml', yamlOf(list))
}

const citysOwn = (documents: StoredById | undefined): Stored[] =>
  [...(documents?.values() ?? [])].filter(({ person }) => !person).sort((a, b) => (a.id < b.id ? -1 : 1))
