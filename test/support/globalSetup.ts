import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/database/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
  }
}

const folder = '.data/test'
export const template = 'communal_template'

/** Starts one PostgreSQL for all files, and migrates one template that each of them clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbedded(folder, 'postgres')
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'communal_%'`,
  )
  for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`)
  await client.query(`create database ${template}`)
  await client.end()
  execFileSync(process.execPath, ['scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: server.url.replace(/postgres$/, template) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('databaseServer', server.url)
  return async () => {
    await server.stop()
    rmSync(`${folder}/media`, { recursive: true, force: true })
  }
}
