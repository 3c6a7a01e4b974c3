import { configuration } from '../../../config.ts'
import { shared } from '../../../kernel/registry.ts'
import { bucketStore } from './bucketStore.ts'
import { folderStore } from './folderStore.ts'
import type { MediaStore } from './MediaStore.ts'

type Holder = { store?: Promise<MediaStore> }
const holder = (): Holder => shared<Holder>('media store', () => ({}))

/** Where this deployment keeps its files: the bucket of its settings, else its folder. */
export const mediaStore = (): Promise<MediaStore> => {
  const held = holder()
  held.store ??= open()
  return held.store
}

/** Keeps files elsewhere from now on. */
export const keepFilesIn = (store: MediaStore): void => {
  holder().store = Promise.resolve(store)
}

const open = async (): Promise<MediaStore> => {
  const { bucket, mediaFolder } = configuration()
  return bucket ? bucketStore(bucket) : folderStore(mediaFolder)
}
