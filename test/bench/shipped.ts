import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import S3rver from 's3rver'
import { startSmtp } from '../e2e/support/smtp.ts'
import { answers, folder, freePort, type House } from './house.ts'
import { environmentOf, type Portal, startPortal } from './portal.ts'

/** The composition of docker-compose.yml, run by hand on loopback. */
export type Shipped = {
  /** Where people reach it, through the proxy: `https://localhost:…` */
  origin: string
  /** The same proxy without TLS, to tell what it costs by itself */
  unencrypted: string
  apps: [Portal, Portal]
  /** The folder in which each mail that was sent is a file */
  mails: string
  restart: (app: Portal) => Promise<Portal>
}

const home = join(folder, 'shipped')

/** Two app processes, a worker, an S3-compatible server, an SMTP server, and nginx with deploy/nginx.conf, in which ports
 *  and folders alone are other ones; undefined where nginx or openssl is not installed. */
export const startShipped = async (house: House, databaseUrl: string): Promise<Shipped | undefined> => {
  const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
  if (!nginx || spawnSync('openssl', ['version']).status !== 0) return undefined
  rmSync(home, { recursive: true, force: true })
  mkdirSync(join(home, 'bucket'), { recursive: true })
  const smtp = await startSmtp(join(home, 'mails'))
  house.onClose(async () => smtp.stop())
  const ports = { http: await freePort(), https: await freePort(), plain: await freePort() }
  const origin = `https://localhost:${ports.https}`
  const env = {
    COMMUNAL_ORIGIN: origin,
    COMMUNAL_TRUSTED_PROXY: 'yes',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'communs@bench.example',
    S3_BUCKET: 'media',
    S3_ENDPOINT: await startBucket(house),
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
  const start = (name: string): Promise<Portal> => startPortal(house, { name, databaseUrl, env })
  const apps: [Portal, Portal] = [await start('app-1'), await start('app-2')]
  house.start('worker', process.execPath, ['src/cli/communal.ts', 'worker'], {
    env: { ...environmentOf(databaseUrl), ...env },
  })
  writeFileSync(join(home, 'nginx.conf'), configurationFor(ports, apps))
  const words = [
    '-p',
    home,
    '-c',
    join(home, 'nginx.conf'),
    '-e',
    join(home, 'error.log'),
    '-g',
    'daemon off;',
  ]
  const proxy = house.start('proxy', nginx, words)
  await answers(`http://127.0.0.1:${ports.http}/health/live`, proxy, 10, (status) => status === 301)
  const restart = async (app: Portal): Promise<Portal> => {
    await house.stop(app.name)
    return startPortal(house, {
      name: app.name,
      databaseUrl,
      env: { ...env, PORT: new URL(app.origin).port },
    })
  }
  const unencrypted = `http://127.0.0.1:${ports.plain}`
  return { origin, unencrypted, apps, mails: join(home, 'mails'), restart }
}

const startBucket = async (house: House): Promise<string> => {
  const configureBuckets = [{ name: 'media', configs: [] }]
  const directory = join(home, 'bucket')
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets })
  const { port } = (await server.run()) as AddressInfo
  house.onClose(() => server.close())
  return `http://127.0.0.1:${port}`
}

/** deploy/nginx.conf itself. A name that no longer stands in it ends the run. */
const configurationFor = (
  ports: { http: number; https: number; plain: number },
  [first, second]: [Portal, Portal],
): string => {
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ]
  const files = ['-keyout', join(home, 'privkey.pem'), '-out', join(home, 'fullchain.pem')]
  spawnSync('openssl', [...request, ...files, '-subj', '/CN=localhost'])
  const changes: [string, string][] = [
    // First, because the folder of this run may be below it.
    ['/tmp/', `${home}/`],
    ['app-1:3000', new URL(first.origin).host],
    ['app-2:3000', new URL(second.origin).host],
    ['listen 8080;', `listen 127.0.0.1:${ports.http};`],
    ['listen [::]:8080;', ''],
    ['listen 8443 ssl', `listen 127.0.0.1:${ports.https} ssl`],
    ['listen [::]:8443 ssl http2;', `listen 127.0.0.1:${ports.plain};`],
    ['/etc/nginx/certificates/', `${home}/`],
    ['error_log /dev/stderr', `error_log ${home}/error.log`],
  ]
  let text = readFileSync('deploy/nginx.conf', 'utf8')
  for (const [shipped, here] of changes) {
    if (!text.includes(shipped)) throw new Error(`deploy/nginx.conf has no "${shipped}" any more`)
    text = text.replaceAll(shipped, here)
  }
  return process.getuid?.() === 0 ? `user root;\n${text}` : text
}
