import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { onRollback } from '../../database/inTransaction.ts'
import { enqueue, enqueueAtOnce } from '../../database/queue.ts'
import { mediaStore } from './store/storeHere.ts'
import { sweepFiles } from './sweepFiles.ts'

type Stored = { filename?: string | null; sizes?: Record<string, Sized | null | undefined> | null }
type Sized = { filename?: string | null }

/** How long an upload may take from its first byte stored to its COMMIT. */
const patience = 60 * 60 * 1000

/**
 * Keeps the bytes of a new picture or sound, and of its smaller sizes, before the row that names them is there for
 * anybody. A store does not roll back: they are removed when the transaction is, and because a process may fall before, a
 * sweep of these names is ordered first, which an hour later removes what no row names. What they replace goes after COMMIT.
 */
export const storeFiles: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const file = req.file
  if (!file || doc.filename !== file.name || doc.filename === previousDoc?.filename) return doc
  const names = namesOf(doc)
  await enqueueAtOnce(req.payload, 'files', { names }, { startAfter: new Date(Date.now() + patience) })
  const contents = [
    [file.name, file.data] as const,
    ...Object.entries((doc as Stored).sizes ?? {}).flatMap(([size, kept]) => {
      const content = req.payloadUploadSizes?.[size]
      return kept?.filename && content ? [[kept.filename, content] as const] : []
    }),
  ]
  onRollback(req, () => sweepFiles(req.payload, names))
  const store = await mediaStore()
  await Promise.all(contents.map(([name, content]) => store.put(name, content)))
  const before = namesOf(previousDoc ?? {}).filter((name) => !names.includes(name))
  if (before.length > 0) await enqueue(req, 'files', { names: before })
  return doc
}

/** After COMMIT the files of what was deleted go too. */
export const releaseFiles: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const names = namesOf(doc)
  if (names.length > 0) await enqueue(req, 'files', { names })
  return doc
}

/** The name of a file and those of its smaller sizes. */
const namesOf = ({ filename, sizes }: Stored): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[]
