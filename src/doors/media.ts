import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { personOf } from '../domains/identity/personOf.ts'
import { downloadName } from '../domains/media/downloadName.ts'
import { findFile, type StoredFile } from '../domains/media/findFile.ts'
import { serveFile } from '../domains/media/serveFile.ts'
import { mediaStore } from '../domains/media/store/storeHere.ts'
import { textIn } from '../domains/tenancy/City.ts'
import { type Door, hostTable } from '../domains/tenancy/hosts.ts'

/** Payload's own addresses of files end here too: its route holds a descriptor for every reader that leaves. */
export const mediaAddress = /^\/(?:media|api\/(?:images|sounds|files|condition-photos)\/file)\/([^/?#]+)/

/** Pictures, sounds and files to download: open ones for everybody on the platform's host and their own city's, the others for those who
 *  may read them. What one may not see answers as what does not exist. */
export const serveMedia =
  (payload: Payload) =>
  async (req: IncomingMessage, res: ServerResponse, door: Door, filename: string): Promise<void> => {
    const file = await findFile(payload, filename)
    const home = file && hostTable().byId.get(file.city)
    const elsewhere = door.kind === 'city' && door.city.id !== file?.city
    if (!file || !home || elsewhere) return missing(res)
    const open = file.open && home.state === 'live'
    if (!open && !(await mayRead(payload, req, file))) return missing(res)
    await serveFile(req, res, {
      opened: await (await mediaStore()).open(filename),
      mimeType: file.mimeType,
      ...(file.titles && {
        downloadName: downloadName(textIn(home, file.titles, home.languages[0]), filename),
      }),
      cache: open ? 'public' : 'private',
    })
  }

const mayRead = async (
  payload: Payload,
  req: IncomingMessage,
  file: Pick<StoredFile, 'collection' | 'id'>,
): Promise<boolean> => {
  const user = await personOf(payload, new Headers({ cookie: req.headers.cookie ?? '' }))
  if (!user) return false
  const { docs } = await payload.find({
    collection: file.collection,
    where: { id: { equals: file.id } },
    overrideAccess: false,
    user,
    pagination: false,
    limit: 1,
    depth: 0,
  })
  return docs.length === 1
}

const missing = (res: ServerResponse): void => {
  res
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
    .end('Not found\n')
}
