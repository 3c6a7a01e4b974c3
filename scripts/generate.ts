import { execFileSync } from 'node:child_process'
import { generateTypes } from 'payload/node'
import { ensureDatabase } from '../src/database/ensureDatabase.ts'

// Writes what is generated from the configuration: the types of what is stored and the admin's import map.
// `npm test` runs this and fails if anything differs from what is committed.
const database = await ensureDatabase()
process.env['DATABASE_URL'] = database.url
const { default: config } = await import('../src/payload.config.ts')
await generateTypes(await config)
execFileSync(process.execPath, ['node_modules/payload/bin.js', 'generate:importmap', '--disable-transpile'], {
  stdio: 'inherit',
  env: { ...process.env, PAYLOAD_CONFIG_PATH: 'src/payload.config.ts' },
})
await database.stop()
process.exit(0)
