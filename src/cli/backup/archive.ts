import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { type Manifest, manifestPath, manifestShape } from './manifest.ts'

export type Entry = { path: string; bytes: number; sha256: string }
export type Add = (path: string, body: Buffer) => Promise<void>

/** Writes a tar packed by zstd, entry by entry, under a name of its own until it is whole. `fill` gives back what the
 *  archive says of itself, the list of entries excepted. */
export const writeArchive = async (
  target: string,
  fill: (add: Add) => Promise<Omit<Manifest, 'entries'>>,
): Promise<Manifest> => {
  const unfinished = `${target}.unfinished`
  const tar = pack()
  const packing = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  const written = pipeline(tar, packing, createWriteStream(unfinished, { mode: 0o600 }))
  const failed = written.then(() => new Promise<never>(() => undefined))
  const entries: Entry[] = []
  const put = (path: string, body: Buffer): Promise<void> => {
    const added = new Promise<void>((done, wrong) =>
      tar
        .entry({ name: path, size: body.length, mode: 0o600 }, (error) => (error ? wrong(error) : done()))
        .end(body),
    )
    return Promise.race([added, failed])
  }
  try {
    const manifest = await fill(async (path, body) => {
      await put(path, body)
      entries.push({ path, bytes: body.length, sha256: sumOf(body) })
    })
    const whole = { ...manifest, entries }
    await put(manifestPath, Buffer.from(JSON.stringify(whole, null, 1)))
    tar.finalize()
    await written
    await sync(unfinished)
    await rename(unfinished, target)
    return whole
  } catch (error) {
    tar.destroy()
    await written.catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Every entry of an archive in its order, each held whole for a moment. */
export async function* readArchive(source: string): AsyncGenerator<{ path: string; body: Buffer }> {
  const entries = extract()
  const unpacked = pipeline(createReadStream(source), createZstdDecompress(), entries)
  unpacked.catch(() => undefined)
  for await (const entry of entries) yield { path: entry.header.name, body: await buffer(entry) }
  await unpacked
}

export type Checked = { ok: true; manifest: Manifest } | { ok: false; problems: string[] }

/** Reads an archive through, and compares what is in it with what it says of itself. */
export const checkArchive = async (source: string): Promise<Checked> => {
  const found = new Map<string, string>()
  let said: unknown
  try {
    for await (const { path, body } of readArchive(source)) {
      if (path === manifestPath) said = JSON.parse(body.toString('utf8'))
      else found.set(path, sumOf(body))
    }
  } catch (error) {
    return { ok: false, problems: [`It cannot be read to its end: ${(error as Error).message}`] }
  }
  const parsed = manifestShape.safeParse(said)
  if (!parsed.success) return { ok: false, problems: [`It has no ${manifestPath} of a backup in format 1.`] }
  const listed = new Set(parsed.data.entries.map(({ path }) => path))
  const problems = [
    ...parsed.data.entries.flatMap(({ path, sha256 }) => {
      const sum = found.get(path)
      if (sum === undefined) return [`${path} is missing`]
      return sum === sha256 ? [] : [`${path} is not what was written: its sum differs`]
    }),
    ...[...found.keys()].filter((path) => !listed.has(path)).map((path) => `${path} is not in its list`),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, manifest: parsed.data }
}

const sumOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex')

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}
