import { filesNamed } from '../backup/tables.ts'
import type { Invariant } from './Invariant.ts'

/** Rows are read before and after the files, so that what comes or goes meanwhile counts as neither. */
export const keptFiles: Invariant = {
  holds: 'Every upload has its file, and every file its row',
  look: async ({ client, store }) => {
    const before = new Set(await filesNamed(client))
    const there = new Set(await Array.fromAsync(store.names()))
    const after = new Set(await filesNamed(client))
    return {
      counted: before.size,
      broken: [
        ...[...before].filter((name) => after.has(name) && !there.has(name)).map((name) => `no file ${name}`),
        ...[...there]
          .filter((name) => !before.has(name) && !after.has(name))
          .map((name) => `no row for ${name}`),
      ],
    }
  },
}
