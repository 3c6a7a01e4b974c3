import { Command } from 'commander'
import type pg from 'pg'
import { type Configuration, configuration } from '../config.ts'
import { withClient } from '../database/client.ts'
import type { Finding } from './doctor/Finding.ts'
import {
  databaseFindings,
  hostFindings,
  mailFindings,
  settingsFindings,
  storeFindings,
} from './doctor/findings.ts'

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Look whether this deployment is set up as it should be, and say what to do if not.')
    .action(examine)

const examine = async (): Promise<void> => {
  const settings = configuration()
  const settled = await settingsFindings(settings, process.env)
  const findings = [
    ...settled,
    ...(await withDatabase(settings)),
    ...(await storeFindings(settings)),
    ...(await mailFindings(settings)),
  ]
  const signs: Record<Finding['level'], string> = { ok: 'ok   ', mind: 'MIND ', wrong: 'WRONG' }
  for (const { level, what, todo } of findings) {
    console.log(`${signs[level]} ${what}${todo ? `\n      → ${todo}` : ''}`)
  }
  if (findings.some(({ level }) => level === 'wrong')) process.exitCode = 1
}

const withDatabase = async (settings: Configuration): Promise<Finding[]> => {
  try {
    return await withClient(async (client) => [
      ...(await databaseFindings(client, settings)),
      ...(await hostFindings(await hostsOf(client, settings), settings)),
    ])
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    return [
      {
        what: `The database does not answer (${code ?? name})`,
        level: 'wrong',
        todo: 'Check DATABASE_URL, and whether PostgreSQL runs and lets us in',
      },
    ]
  }
}

/** Where people reach the platform, and the cities on hosts of their own. */
const hostsOf = async (client: pg.Client, { platformHost }: Configuration): Promise<string[]> => {
  const { rows: there } = await client.query(`select where to_regclass('public.cities_hosts') is not null`)
  if (there.length === 0) return [platformHost]
  const { rows } = await client.query<{ host: string }>(
    `
    select h.host from cities_hosts h join cities c on c.id = h._parent_id where c.state = 'live'
    union select c.slug || '.' || $1 from cities c where c.state = 'live' order by 1`,
    [platformHost],
  )
  return [platformHost, ...rows.map(({ host }) => host)]
}
