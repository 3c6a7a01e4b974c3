import type { Payload } from 'payload'
import { findFile } from './findFile.ts'
import { mediaStore } from './store/storeHere.ts'

/** Removes those of these files that no row names: a name is never given twice, so what is named by none now will be
 *  named by none. */
export const sweepFiles = async (payload: Payload, names: readonly string[]): Promise<void> => {
  const store = await mediaStore()
  for (const name of names) if (!(await findFile(payload, name))) await store.remove(name)
}
