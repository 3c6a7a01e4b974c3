import { answers, folder, freePort, type House } from './house.ts'

export type Portal = { name: string; origin: string; pid: number }

/** What every process of the bench shares: one secret, so that a session of one is a session of all, and no worker, so
 *  that nothing runs beside what is measured. */
export const environmentOf = (databaseUrl: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  COMMUNAL_DATA: folder,
  COMMUNAL_MEDIA: `${folder}/media`,
  COMMUNAL_SECRET: 'a secret of the bench, of no use to anybody',
  COMMUNAL_WORKER: 'outside',
  NODE_ENV: 'production',
})

type Starting = { name: string; databaseUrl: string; profile?: boolean; env?: Record<string, string> }

/** Starts the production server of the project on loopback, as one process among several on one database. */
export const startPortal = async (
  house: House,
  { name, databaseUrl, profile = false, env = {} }: Starting,
): Promise<Portal> => {
  const port = env['PORT'] ?? (await freePort())
  const origin = `http://127.0.0.1:${port}`
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}/profiles/${name}`] : []
  const child = house.start(name, process.execPath, [...profiling, 'src/server.ts'], {
    env: {
      ...environmentOf(databaseUrl),
      PORT: String(port),
      HOST: '127.0.0.1',
      COMMUNAL_ORIGIN: origin,
      ...env,
    },
  })
  await answers(`${origin}/health/ready`, child)
  return { name, origin, pid: child.pid ?? 0 }
}
