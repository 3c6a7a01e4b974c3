import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { getPayload } from 'payload'
import { ensureDatabase } from '../src/database/ensureDatabase.ts'

// Writes the migration from the last schema to the configured one: `npm run migration -- name`. With `--check` it only
// says whether one is missing. Payload's index of migrations is dropped: ours are read from their folder.
const [name = 'change'] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const check = process.argv.includes('--check')
const folder = 'src/database/migrations'
const before = new Set(readdirSync(folder))

await ensureDatabase()
const { default: config } = await import('../src/payload.config.ts')
const payload = await getPayload({ config })
await payload.db.createMigration({ payload, migrationName: name, skipEmpty: true, forceAcceptWarning: true })
rmSync(`${folder}/index.ts`, { force: true })
const isEmpty = (file: string): boolean =>
  readFileSync(`${folder}/${file.replace(/\.json$/, '.ts')}`, 'utf8').includes('// Migration code')
const written = readdirSync(folder).filter((file) => !before.has(file))
const empty = written.filter(isEmpty)
for (const file of empty) rmSync(`${folder}/${file}`)
const made = written.filter((file) => !empty.includes(file))
if (check) {
  for (const file of made) rmSync(`${folder}/${file}`)
  if (made.length > 0) {
    console.error('The schema changed without a migration: npm run migration -- name')
    process.exit(1)
  }
}
for (const file of made.filter((one) => one.endsWith('.ts'))) {
  const path = `${folder}/${file}`
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace(
        'import { MigrateUpArgs, MigrateDownArgs, sql }',
        'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
      )
      .replaceAll('{ db, payload, req }', '{ db }'),
  )
}
process.exit(0)
