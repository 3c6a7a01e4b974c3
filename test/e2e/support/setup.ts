import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { buildIfChanged } from '../../../scripts/buildIfChanged.ts'
import { startTestServer } from '../../support/testServer.ts'
import { startServer } from './server.ts'
import { startSmtp } from './smtp.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string
    port: number
    mails: string
    databaseUrl: string
    data: string
    /** Both packs as they were applied, before anybody came: a database to clone, with files and logins beside it */
    packs: { database: string; data: string }
  }
}

const data = resolve('.data/e2e')

/** A whole portal for the journeys: PostgreSQL, SMTP, both city packs, the production server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildIfChanged()
  rmSync(data, { recursive: true, force: true })
  mkdirSync(`${data}/media`, { recursive: true })
  const database = await startTestServer()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('create database communal_journeys')
  const smtp = await startSmtp(`${data}/mails`)
  const url = database.url.replace(/postgres$/, 'communal_journeys')
  const environment = {
    DATABASE_URL: url,
    COMMUNAL_DATA: data,
    COMMUNAL_MEDIA: `${data}/media`,
    SMTP_URL: smtp.url,
  }
  const communal = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['src/cli/communal.ts', ...words], {
      env: { ...process.env, ...environment },
    })
  await communal('migrate')
  await Promise.all(
    ['brest', 'toronto'].map((pack) => communal('city', 'apply', `tenants/${pack}`, '--demo')),
  )
  const packs = { database: 'communal_packs', data: resolve('.data/e2e-packs') }
  await client.query(`create database ${packs.database} template communal_journeys`)
  await client.end()
  rmSync(packs.data, { recursive: true, force: true })
  cpSync(data, packs.data, { recursive: true })
  const server = await startServer(environment)
  project.provide('origin', server.origin)
  project.provide('port', server.port)
  project.provide('mails', `${data}/mails`)
  project.provide('databaseUrl', url)
  project.provide('data', data)
  project.provide('packs', packs)
  return async () => {
    await server.stop()
    smtp.stop()
    await database.stop()
  }
}
