import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { startTestServer } from '../test/support/testServer.ts'

// Fails if a generated file differs from what the configuration generates now, or if the schema changed without a
// migration.
const generated = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
const database = await startTestServer()
const env = { ...process.env, DATABASE_URL: database.url }
const before = generated.map((path) => readFileSync(path, 'utf8'))
execFileSync(process.execPath, ['scripts/generate.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
const changed = generated.filter((path, at) => readFileSync(path, 'utf8') !== before[at])
if (changed.length > 0) console.error(`Not as generated: ${changed.join(', ')}. Run: npm run generate`)
const { status } = spawnSync(process.execPath, ['scripts/migration.ts', '--check'], {
  env,
  stdio: ['ignore', 'ignore', 'inherit'],
})
await database.stop()
process.exit(changed.length > 0 || status !== 0 ? 1 : 0)
