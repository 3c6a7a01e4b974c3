import { execFileSync } from 'node:child_process'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startTestServer } from './testServer.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
  }
}

const template = 'communal_template'

/** Starts one PostgreSQL for all files, and migrates one template that each of them clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  execFileSync(process.execPath, ['scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: server.url.replace(/postgres$/, template) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('databaseServer', server.url)
  return server.stop
}
