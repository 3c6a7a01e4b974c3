import { type FileHandle, mkdir, open, opendir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MediaStore, OpenFile } from './MediaStore.ts'

/** Files in a folder of this machine. A file is there whole or not at all, also after a fall of the machine. */
export const folderStore = (folder: string): MediaStore => {
  const place = resolve(folder)
  return {
    place,
    open: async (name) => {
      const handle = await openFile(join(place, name))
      return handle && opened(handle)
    },
    put: async (name, content) => {
      await mkdir(place, { recursive: true })
      const unfinished = join(place, `.${name}.unfinished`)
      await writeFile(unfinished, content, { flush: true })
      await rename(unfinished, join(place, name))
    },
    remove: (name) => rm(join(place, name), { force: true }),
    names: () => namesIn(place),
  }
}

async function* namesIn(place: string): AsyncGenerator<string> {
  const folder = await opendir(place).catch(nothingThere)
  if (!folder) return
  for await (const { name } of folder) if (!name.startsWith('.')) yield name
}

const opened = async (handle: FileHandle): Promise<OpenFile> => {
  const { size, mtimeMs } = await handle.stat()
  return {
    size,
    etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
    read: async (range = { start: 0, end: size - 1 }) =>
      handle.createReadStream({ ...range, autoClose: false }),
    close: () => handle.close(),
  }
}

const openFile = async (path: string): Promise<FileHandle | undefined> => {
  const handle = await open(path, 'r').catch(nothingThere)
  if (!handle || (await handle.stat()).isFile()) return handle
  await handle.close()
  return undefined
}

const nothingThere = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
  return undefined
}
