import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { withClient } from '../database/client.ts'
import { mediaStore } from '../domains/media/store/storeHere.ts'
import { restoreBackup } from './backup/restoreBackup.ts'
import { writeBackup } from './backup/writeBackup.ts'
import { lookAtAll } from './invariants/lookAtAll.ts'
import { progressLine } from './progress.ts'

export const backupCommands = (calledFrom: string): Command[] => [
  new Command('backup')
    .argument('<file-or-folder>', 'the archive to write, or the folder for one named by the time')
    .description('Write the database and its files, as they are at one moment, into one archive.')
    .action((place: string) => backup(targetOf(resolve(calledFrom, place)))),
  new Command('restore')
    .argument('<archive>')
    .description('Write an archive of `backup` into an empty database and an empty media folder.')
    .action((archive: string) => restore(resolve(calledFrom, archive))),
]

const targetOf = (place: string): string => {
  const folder = existsSync(place) && statSync(place).isDirectory()
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  return folder ? join(place, `communal-${time}Z.tar.zst`) : place
}

const backup = async (target: string): Promise<void> => {
  if (existsSync(target)) return fail([`${target} is there already; a backup never overwrites one.`])
  const store = await mediaStore()
  const manifest = await withClient((client) =>
    writeBackup({ client, store, target, onProgress: progressLine('backup') }),
  )
  const { tables, files, missing } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const megabytes = (statSync(target).size / 1e6).toFixed(1)
  console.log(`${target}: ${rows} rows of ${tables.length} tables, ${files.length} files, ${megabytes} MB`)
  for (const name of missing) console.log(`  missing: ${name} has a row, but its file is gone`)
}

const restore = async (archive: string): Promise<void> => {
  if (!existsSync(archive)) return fail([`There is no ${archive}.`])
  const store = await mediaStore()
  await withClient(async (client) => {
    const restored = await restoreBackup({
      client,
      store,
      archive,
      onProgress: progressLine('restore'),
    })
    if (!restored.ok) return fail([...restored.problems, 'Nothing was written.'])
    const { manifest, migrated } = restored
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`${rows} rows and ${manifest.files.length} files, as they were at ${manifest.taken}.`)
    for (const name of migrated) console.log(`  migrated: ${name}`)
    for (const name of manifest.missing) console.log(`  ${name} was missing already when it was backed up`)
    if (!(await lookAtAll({ client, store }, console.log))) process.exitCode = 1
  })
}

const fail = (lines: readonly string[]): void => {
  for (const line of lines) console.error(line)
  process.exitCode = 1
}
