import { randomUUID } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { access, constants, mkdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { createTransport } from 'nodemailer'
import type pg from 'pg'
import type { Bucket, Configuration } from '../../config.ts'
import { extensions } from '../../database/migrate.ts'
import { appliedMigrations, migrationNames } from '../../database/migrationFiles.ts'
import { bucketStore } from '../../domains/media/store/bucketStore.ts'
import { contentOf } from '../../domains/media/store/contentOf.ts'
import { type Finding, fine, mind, wrong } from './Finding.ts'
import { sealedFindings } from './sealedFindings.ts'
import { workerFindings } from './workerFindings.ts'

const gigabyte = 1024 ** 3

export const settingsFindings = async (
  settings: Configuration,
  variables: NodeJS.ProcessEnv,
): Promise<Finding[]> => {
  const local = /(^|\.)localhost$/.test(settings.platformHost)
  const kept = await stat(join(settings.dataFolder, 'secret')).catch(() => undefined)
  const readable = kept !== undefined && (kept.mode & 0o077) !== 0
  return [
    settings.tls || local
      ? fine(`People reach it at ${settings.origin}`)
      : wrong(
          `People reach it at ${settings.origin}, unencrypted`,
          'Set COMMUNAL_ORIGIN to an address with https',
        ),
    variables['COMMUNAL_SECRET']
      ? fine('The secret is set')
      : settings.databaseUrl
        ? mind('The secret is one that was made here', 'Set COMMUNAL_SECRET to the same for all processes')
        : fine('The secret is kept beside the database'),
    ...(readable && !variables['COMMUNAL_SECRET']
      ? [wrong('Others on this machine can read the secret', `chmod 600 ${settings.dataFolder}/secret`)]
      : []),
    ...(settings.tls && !settings.trustedProxy
      ? [mind('No proxy is trusted', 'Set COMMUNAL_TRUSTED_PROXY=yes if one writes X-Forwarded-For')]
      : []),
    ...(settings.demo || settings.dev
      ? [wrong('It runs as a demonstration or for developing', 'Unset COMMUNAL_DEMO and COMMUNAL_DEV')]
      : []),
  ]
}

export const databaseFindings = async (client: pg.Client, settings: Configuration): Promise<Finding[]> => {
  const asked = Date.now()
  const { rows } = await client.query<{ version: number; now: Date; most: number; extensions: string[] }>(`
    select current_setting('server_version_num')::int as version, clock_timestamp() as now,
      current_setting('max_connections')::int as most, (select array_agg(extname::text) from pg_extension) as extensions`)
  const found = rows[0]
  if (!found) throw new Error('PostgreSQL answered without a row')
  const major = Math.floor(found.version / 10_000)
  const apart = Math.abs(found.now.getTime() - (asked + Date.now()) / 2)
  const lackingExtensions = extensions.filter((name) => !found.extensions.includes(name))
  const applied = await appliedMigrations(client)
  const known = migrationNames()
  const lacking = known.filter((name) => !applied.includes(name))
  const strange = applied.filter((name) => !known.includes(name))
  const wanted = settings.poolSize + 5
  return [
    major >= 18
      ? fine(`PostgreSQL ${major} answers`)
      : wrong(`PostgreSQL is of version ${major}`, 'Move to PostgreSQL 18 or newer'),
    lackingExtensions.length === 0
      ? fine('Its extensions are there')
      : wrong(
          `It lacks ${lackingExtensions.join(', ')}`,
          'Run npx communal migrate as the owner of the database',
        ),
    lacking.length === 0
      ? fine('It is at the newest migration')
      : wrong(`It lacks ${lacking.length} migrations`, 'Back up, then run npx communal migrate'),
    ...(strange.length > 0
      ? [
          wrong(
            `It had migrations this version does not know: ${strange.join(', ')}`,
            'Run the newer version',
          ),
        ]
      : []),
    apart < 2000
      ? fine('Its clock and ours agree')
      : wrong(`Its clock and ours are ${Math.round(apart / 1000)} s apart`, 'Let NTP set both'),
    wanted < found.most
      ? fine(`It takes ${found.most} connections, a process may need ${wanted}`)
      : mind(`It takes ${found.most} connections, a process may need ${wanted}`, 'Lower COMMUNAL_POOL'),
    // Another schema than ours cannot be read further.
    ...(lacking.length === 0 && strange.length === 0
      ? [
          ...(await contentFindings(client)),
          ...(await sealedFindings(client)),
          ...(await workerFindings(client)),
        ]
      : []),
  ]
}

const contentFindings = async (client: pg.Client): Promise<Finding[]> => {
  const { rows } = await client.query<{ operators: string; failed: string; waiting: string }>(`select
    (select count(*) from people where operator_since is not null) as operators,
    (select count(*) from mails where state = 'failed') as failed,
    (select count(*) from mails where state = 'queued' and created_at < now() - interval '10 minutes') as waiting`)
  const { operators = '0', failed = '0', waiting = '0' } = rows[0] ?? {}
  return [
    Number(operators) > 0
      ? fine(`${operators} operators`)
      : mind('Nobody is an operator', 'npx communal person operator <email>'),
    ...(Number(waiting) > 0
      ? [wrong(`${waiting} mails wait for more than ten minutes`, 'Set SMTP_URL, and run a worker')]
      : []),
    ...(Number(failed) > 0
      ? [mind(`${failed} mails failed`, 'Their reasons are in the table mails (docs/operator.md, Mail)')]
      : []),
  ]
}

/** Where uploads are kept: a bucket is written to, read from and cleaned up. */
export const storeFindings = async ({ bucket, mediaFolder }: Configuration): Promise<Finding[]> =>
  bucket ? [await bucketFinding(bucket)] : folderFindings(mediaFolder)

const bucketFinding = async (bucket: Bucket): Promise<Finding> => {
  const name = `doctor-${randomUUID()}`
  try {
    const store = await bucketStore(bucket)
    await store.put(name, Buffer.from(name))
    const read = await contentOf(store, name)
    await store.remove(name)
    return read?.toString() === name
      ? fine(`The bucket ${store.place} can be written and read`)
      : wrong(`The bucket ${store.place} gives back something else`, 'Check what stands before S3_ENDPOINT')
  } catch (error) {
    const { name: what, message } = error as Error
    return wrong(
      `The bucket ${bucket.name} cannot be used (${what}: ${message})`,
      'Check S3_BUCKET, S3_ENDPOINT, S3_REGION and the keys, and whether they may list, read, write and delete',
    )
  }
}

const folderFindings = async (mediaFolder: string): Promise<Finding[]> => {
  const writable = await mkdir(mediaFolder, { recursive: true })
    .then(() => access(mediaFolder, constants.W_OK | constants.R_OK))
    .then(
      () => true,
      () => false,
    )
  if (!writable)
    return [wrong(`${mediaFolder} cannot be written`, 'Give the folder to the user the portal runs under')]
  const { bavail, bsize, blocks } = await statfs(mediaFolder)
  const free = bavail * bsize
  const scarce = free < 2 * gigabyte || bavail / blocks < 0.05
  const space = `${(free / gigabyte).toFixed(1)} GB are free for media`
  return [
    fine(`${mediaFolder} can be written`),
    scarce ? mind(space, 'Make room, or enlarge the disk') : fine(space),
  ]
}

export const mailFindings = async ({ smtpUrl, mailFrom }: Configuration): Promise<Finding[]> => {
  if (!smtpUrl) return [wrong('No mail can leave', 'Set SMTP_URL and MAIL_FROM')]
  const smtp = createTransport(smtpUrl, { connectionTimeout: 5000, greetingTimeout: 5000 } as never)
  const answered = await smtp.verify().then(
    () => fine('The mail server takes our mails'),
    ({ code, message }: NodeJS.ErrnoException) =>
      code === 'EAUTH'
        ? wrong('The mail server refuses our login', 'Check user and password in SMTP_URL')
        : wrong(`The mail server cannot be reached (${message})`, 'Check host and port in SMTP_URL'),
  )
  smtp.close()
  return mailFrom.endsWith('.localdomain')
    ? [answered, wrong(`Mails come from ${mailFrom}`, 'Set MAIL_FROM to an address of yours')]
    : [answered]
}

export const hostFindings = async (
  hosts: readonly string[],
  { origin, tls }: Configuration,
): Promise<Finding[]> => {
  const port = Number(new URL(origin).port || 443)
  const found: Finding[] = []
  for (const host of hosts) {
    const resolved = await lookup(host).then(
      () => true,
      () => false,
    )
    if (!resolved)
      found.push(wrong(`${host} does not resolve`, 'Add its DNS entry, or take the host from its city'))
    else found.push(tls ? await certificateOf(host, port) : fine(`${host} resolves`))
  }
  return found
}

const certificateOf = (host: string, port: number): Promise<Finding> =>
  new Promise((done) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: 5000 })
    const end = (finding: Finding): void => {
      socket.destroy()
      done(finding)
    }
    socket.once('timeout', () =>
      end(wrong(`${host} does not answer at ${port}`, 'Start the proxy, open the port')),
    )
    socket.once('error', ({ message }) => end(wrong(`${host} speaks no TLS: ${message}`, 'Check the proxy')))
    socket.once('secureConnect', () => {
      const days = (Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / 86_400_000
      if (!socket.authorized)
        end(
          wrong(
            `${host} has a certificate nobody trusts (${socket.authorizationError})`,
            'Get one for that name',
          ),
        )
      else if (days < 14) end(mind(`The certificate of ${host} ends in ${Math.floor(days)} days`, 'Renew it'))
      else end(fine(`${host} resolves, with a valid certificate (${socket.getProtocol()})`))
    })
  })
