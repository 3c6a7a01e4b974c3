import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configuration } from '../src/config.ts'
import { ensureDatabase } from '../src/database/ensureDatabase.ts'
import { atStopSignal } from '../src/kernel/atStopSignal.ts'
import { buildIfChanged } from './buildIfChanged.ts'

// Build, database, both city packs, then the server with its addresses and logins. The second start finds all of it done.
process.env['COMMUNAL_DEMO'] = 'yes'
const settings = configuration()
buildIfChanged()
const database = await ensureDatabase()
const environment = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: database.url }

for (const pack of ['brest', 'toronto']) {
  execFileSync(
    process.execPath,
    ['src/cli/communal.ts', 'city', 'apply', `tenants/${pack}`, '--demo-loans'],
    {
      stdio: 'inherit',
      env: environment,
    },
  )
}

const server = spawn(process.execPath, ['src/server.ts'], { stdio: 'inherit', env: environment })
atStopSignal(() => void server.kill('SIGTERM'))
server.on('exit', async (code) => {
  await database.stop()
  process.exit(code ?? 0)
})

await ready()
announce()

async function ready(): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${settings.port}/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 150))
  }
}

function announce(): void {
  const { origin, port } = settings
  const path = join(settings.dataFolder, 'demo-logins.json')
  const logins = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as {
        city: string
        role: string
        email: string
        password: string
      }[])
    : []
  const row = (label: string, value: string): string => `  ${label.padEnd(22)}${value}`
  console.log(
    [
      '',
      'Communal is running.',
      '',
      row('Brest', `${origin}/brest/fr   or   http://brest.localhost:${port}/fr`),
      row('Toronto', `${origin}/toronto/en   or   http://toronto.localhost:${port}/en`),
      row('Admin (staff)', `${origin}/admin`),
      row('Mails of the demo', `${origin}/outbox`),
      '',
      ...logins.map(({ city, role, email, password }) => row(`${city}: ${role}`, `${email}   ${password}`)),
      '',
      'Stop with Ctrl-C.',
      '',
    ].join('\n'),
  )
}
