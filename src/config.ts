import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { shared } from './kernel/registry.ts'

const yes = z
  .enum(['yes', 'no', ''])
  .optional()
  .transform((value) => value === 'yes')

const variables = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  COMMUNAL_DATA: z.string().default('.data'),
  COMMUNAL_MEDIA: z.string().default('media'),
  S3_BUCKET: z.string().min(3).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  COMMUNAL_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  COMMUNAL_SECRET: z.string().min(32).optional(),
  COMMUNAL_DEMO: yes,
  COMMUNAL_DEV: yes,
  COMMUNAL_TRUSTED_PROXY: yes,
  COMMUNAL_INTERNAL_PROVIDERS: yes,
  COMMUNAL_ACCESS_LOG: z.enum(['all', 'rendered', 'none']).default('rendered'),
  COMMUNAL_WORKER: z.enum(['inside', 'outside']).default('inside'),
  COMMUNAL_POOL: z.coerce.number().int().min(2).max(200).default(10),
  COMMUNAL_CACHE_MB: z.coerce.number().int().min(1).max(8192).default(128),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('communal@localhost.localdomain'),
})

const environment = variables
  .refine((set) => (set.S3_ACCESS_KEY_ID === undefined) === (set.S3_SECRET_ACCESS_KEY === undefined), {
    path: ['S3_SECRET_ACCESS_KEY'],
    message: 'Set both S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or neither',
  })
  .refine((set) => set.S3_BUCKET !== undefined || set.S3_ENDPOINT === undefined, {
    path: ['S3_BUCKET'],
    message: 'Name the bucket that S3_ENDPOINT has, or unset S3_ENDPOINT',
  })

export type Bucket = {
  name: string
  region: string
  /** Of another service than Amazon's, `https://s3.example` */
  endpoint: string | undefined
  /** Without them, the machine's own role is used. */
  keys: { accessKeyId: string; secretAccessKey: string } | undefined
}

export type Configuration = {
  port: number
  /** The address the server listens on: loopback alone in a demonstration, unless said otherwise. */
  listen: string
  /** Undefined: the embedded server under `dataFolder` is used. */
  databaseUrl: string | undefined
  poolSize: number
  dataFolder: string
  mediaFolder: string
  /** Files are kept in this bucket instead of the media folder. */
  bucket: Bucket | undefined
  /** Where the platform is reached, without a slash at the end: `https://communs.example`. */
  origin: string
  /** The platform's own host name; a city is also reached at `<slug>.<platformHost>`. */
  platformHost: string
  secret: string
  /** Public addresses begin with https. */
  tls: boolean
  /** A demonstration: logins are printed and mails can be looked at in the browser. Never in real use. */
  demo: boolean
  /** Site and admin are compiled on request and reload when their source changes. */
  dev: boolean
  /** The client's address is the last one of X-Forwarded-For. */
  trustedProxy: boolean
  /** Identity providers may stand in the server's own network, at addresses that the public one does not know. */
  internalProviders: boolean
  /** Which requests are written down: all, those not answered from the page cache, or none. */
  accessLog: 'all' | 'rendered' | 'none'
  worker: 'inside' | 'outside'
  cacheBytes: number
  smtpUrl: string | undefined
  mailFrom: string
}

/** The configuration, parsed once from the environment; throws with what to do about each mistake. */
export const configuration = (): Configuration => shared('configuration', () => parse(process.env))

export const parse = (variables: NodeJS.ProcessEnv): Configuration => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(
      `The environment cannot be used:\n${problems.join('\n')}\nSee docs/operator.md for each variable.`,
    )
  }
  const set = parsed.data
  const origin = new URL(set.COMMUNAL_ORIGIN ?? `http://localhost:${set.PORT}`)
  return {
    port: set.PORT,
    listen: set.HOST ?? (set.COMMUNAL_DEMO ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl: set.DATABASE_URL,
    poolSize: set.COMMUNAL_POOL,
    dataFolder: set.COMMUNAL_DATA,
    mediaFolder: set.COMMUNAL_MEDIA,
    bucket: bucketOf(set),
    origin: origin.origin,
    platformHost: origin.hostname,
    secret: set.COMMUNAL_SECRET ?? keptSecret(set.COMMUNAL_DATA),
    tls: origin.protocol === 'https:',
    demo: set.COMMUNAL_DEMO,
    dev: set.COMMUNAL_DEV,
    trustedProxy: set.COMMUNAL_TRUSTED_PROXY,
    internalProviders: set.COMMUNAL_INTERNAL_PROVIDERS,
    accessLog: set.COMMUNAL_ACCESS_LOG,
    worker: set.COMMUNAL_WORKER,
    cacheBytes: set.COMMUNAL_CACHE_MB * 1024 * 1024,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
  }
}

const bucketOf = (set: z.output<typeof environment>): Bucket | undefined =>
  set.S3_BUCKET === undefined
    ? undefined
    : {
        name: set.S3_BUCKET,
        region: set.S3_REGION,
        endpoint: set.S3_ENDPOINT,
        keys:
          set.S3_ACCESS_KEY_ID && set.S3_SECRET_ACCESS_KEY
            ? { accessKeyId: set.S3_ACCESS_KEY_ID, secretAccessKey: set.S3_SECRET_ACCESS_KEY }
            : undefined,
      }

/** Without COMMUNAL_SECRET one is made at the first start and kept with the data, so that sessions survive a restart. */
const keptSecret = (dataFolder: string): string => {
  const path = join(dataFolder, 'secret')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    return readFileSync(path, 'utf8').trim()
  }
}
