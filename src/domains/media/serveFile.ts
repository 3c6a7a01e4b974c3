import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, rangeOf } from './byteRange.ts'

export type ServedFile = {
  /** Where the file lies on this machine: never made from what a client sent. */
  path: string
  mimeType: string
  /** Bytes the file is known to have; a file of another size is answered as missing. */
  size?: number
  /** Offered under this name as a download; without it the browser shows or plays the file. */
  downloadName?: string
  /** `public`: kept by every cache for a year, so a changed file needs a new name. `private` unless said. */
  cache?: 'public' | 'private'
}

// A client that stops reading keeps a descriptor and a socket; players come back with a Range.
const patience = 120_000

/**
 * Answers GET and HEAD with a file: 200, 206 for a single range, 304, 404, 405 or 416. Whoever may see the file was
 * decided before. Nothing it sends can run as a page of this site, and no descriptor outlives the answer, however
 * the client leaves.
 */
export async function serveFile(req: IncomingMessage, res: ServerResponse, file: ServedFile): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return end(res, 405, { Allow: 'GET, HEAD' })
  const handle = await openFile(file.path)
  if (!handle) return end(res, 404)
  try {
    const { size, mtimeMs } = await handle.stat()
    if (file.size !== undefined && file.size !== size) return end(res, 404)
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
    await answer(req, res, { handle, size, etag, headers: headersOf(file, etag) })
  } finally {
    await handle.close()
  }
}

type Opened = { handle: FileHandle; size: number; etag: string; headers: Record<string, string> }

async function answer(req: IncomingMessage, res: ServerResponse, { handle, size, etag, headers }: Opened) {
  if (names(req.headers['if-none-match'], etag)) return end(res, 304, headers)
  const fresh = req.headers['if-range'] === undefined || req.headers['if-range'] === etag
  const range = req.method === 'GET' && fresh ? rangeOf(req.headers.range, size) : null
  if (range === 'unsatisfiable') return end(res, 416, { 'Content-Range': `bytes */${size}` })
  if (range) {
    res.writeHead(206, {
      ...headers,
      ...lengthOf(range),
      'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
    })
  } else {
    res.writeHead(200, { ...headers, 'Content-Length': size })
  }
  if (req.method === 'HEAD' || size === 0) res.end()
  else await send(handle, res, range ?? { start: 0, end: size - 1 })
}

/** Streams, and takes the client's leaving for the ordinary thing it is. */
async function send(handle: FileHandle, res: ServerResponse, { start, end }: ByteRange): Promise<void> {
  res.setTimeout(patience, () => res.destroy())
  const stream = handle.createReadStream({ start, end, autoClose: false })
  // A file cut short would leave the client waiting for bytes that were promised: break off instead.
  stream.once('end', () => stream.bytesRead === end - start + 1 || res.destroy())
  try {
    await pipeline(stream, res)
  } catch (error) {
    if (!res.destroyed) throw error
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (!handle || (await handle.stat()).isFile()) return handle
  await handle.close()
  return null
}

function headersOf(file: ServedFile, etag: string): Record<string, string> {
  return {
    'Content-Type': file.mimeType,
    'Content-Disposition': dispositionOf(file.downloadName),
    'Cache-Control': file.cache === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-store',
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** RFC 6266: a name for old clients in ASCII, and the name itself. */
function dispositionOf(name: string | undefined): string {
  if (name === undefined) return 'inline'
  const clean = name.replace(/[\p{Control}/\\]/gu, '_').toWellFormed()
  const ascii = clean
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function names(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim()))
}

function lengthOf({ start, end }: ByteRange): { 'Content-Length': number } {
  return { 'Content-Length': end - start + 1 }
}

function end(res: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...headers }).end()
}
