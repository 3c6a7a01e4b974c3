import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, rangeOf } from './byteRange.ts'
import type { OpenFile } from './store/MediaStore.ts'

export type ServedFile = {
  /** The file, or nothing where there is none; closed here when the answer ends. */
  opened: OpenFile | undefined
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
  const { opened } = file
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    await opened?.close()
    return end(res, 405, { Allow: 'GET, HEAD' })
  }
  if (!opened) return end(res, 404)
  try {
    if (file.size !== undefined && file.size !== opened.size) return end(res, 404)
    await answer(req, res, opened, headersOf(file, opened.etag))
  } finally {
    await opened.close()
  }
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  opened: OpenFile,
  headers: Record<string, string>,
): Promise<void> {
  const { size, etag } = opened
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
  else await send(opened, res, range ?? { start: 0, end: size - 1 })
}

/** Streams, and takes the client's leaving for the ordinary thing it is. */
async function send(opened: OpenFile, res: ServerResponse, range: ByteRange): Promise<void> {
  res.setTimeout(patience, () => res.destroy())
  const stream = await opened.read(range)
  let sent = 0
  stream.on('data', (part: Buffer) => {
    sent += part.length
  })
  // A file cut short would leave the client waiting for bytes that were promised: break off instead.
  stream.once('end', () => sent === range.end - range.start + 1 || res.destroy())
  try {
    await pipeline(stream, res)
  } catch (error) {
    if (!res.destroyed) throw error
  }
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
