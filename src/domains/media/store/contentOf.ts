import { buffer } from 'node:stream/consumers'
import type { MediaStore } from './MediaStore.ts'

/** The whole content of a file, or nothing where there is none of that name. */
export const contentOf = async (store: MediaStore, name: string): Promise<Buffer | undefined> => {
  const opened = await store.open(name)
  if (!opened) return undefined
  try {
    return opened.size === 0 ? Buffer.alloc(0) : await buffer(await opened.read())
  } finally {
    await opened.close()
  }
}
