import { readdir } from 'node:fs/promises'
import { filesNamed } from '../backup/tables.ts'
import type { Invariant } from './Invariant.ts'

/** Rows are read before and after the folder, so that what comes or goes meanwhile counts as neither. */
export const keptFiles: Invariant = {
  holds: 'Every picture and sound has its file, and every file its row',
  look: async ({ client, mediaFolder }) => {
    const before = new Set(await filesNamed(client))
    const there = new Set(
      (await readdir(mediaFolder).catch(() => [])).filter((name) => !name.startsWith('.')),
    )
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
