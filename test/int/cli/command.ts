import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

export type Deployment = { url: string; media: string; query: pg.Client['query']; drop: () => Promise<void> }
export type Ran = { code: number | string; out: string; err: string }

export const secret = 'a secret of the tests, of no use to anybody'
export const folder = resolve(`.data/test/deployments-${process.pid}`)

/** A database and a media folder of a deployment's own; the database is a clone of the template, or empty. */
export const makeDeployment = async (from: 'migrated' | 'empty'): Promise<Deployment> => {
  const server = inject('databaseServer')
  const name = `communal_${randomUUID().replaceAll('-', '')}`
  const url = server.replace(/postgres$/, name)
  const media = `${folder}/${name}`
  mkdirSync(media, { recursive: true })
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(
    `create database ${name} template ${from === 'empty' ? 'template0' : 'communal_template'}`,
  )
  const client = new pg.Client({ connectionString: url, options: '-c search_path=public,extensions' })
  for (const one of [admin, client]) one.on('error', () => undefined)
  await client.connect()
  return {
    url,
    media,
    query: client.query.bind(client) as pg.Client['query'],
    drop: async () => {
      await client.end()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Runs the command on a deployment. */
export const communal = (
  { url, media }: Pick<Deployment, 'url' | 'media'>,
  words: string[],
  more: Record<string, string> = {},
): Promise<Ran> =>
  new Promise((done) => {
    const env = {
      ...process.env,
      DATABASE_URL: url,
      COMMUNAL_MEDIA: media,
      COMMUNAL_DATA: folder,
      COMMUNAL_SECRET: secret,
      ...more,
    }
    execFile(process.execPath, [resolve('src/cli/communal.ts'), ...words], { env }, (error, out, err) =>
      done({ code: error?.code ?? 0, out, err }),
    )
  })

/** Every row of every table as text, whatever the order in which they lie. */
export const contentOf = async ({ query }: Deployment): Promise<Record<string, string[]>> => {
  const { rows: tables } = await query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const content: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t order by 1`,
    )
    content[name] = rows.map(({ row }) => row)
  }
  return content
}
