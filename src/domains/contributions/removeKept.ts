import { readdir, rm } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import type { Payload } from 'payload'

type Kept = { collection: 'images' | 'sounds'; filename: string }

/** Removes files that were written for a transaction which then failed, with the smaller sizes made of them. */
export const removeKept = async (payload: Payload, kept: readonly Kept[]): Promise<void> => {
  for (const { collection, filename } of kept) {
    const folder = resolve(payload.collections[collection].config.upload.staticDir ?? 'media')
    const { name } = parse(filename)
    const sizes = (await readdir(folder).catch(() => [])).filter((one) => one.startsWith(name))
    await Promise.all(sizes.map((one) => rm(join(folder, one), { force: true })))
  }
}
