import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseFindings, mailFindings } from '../../../src/cli/doctor/findings.ts'
import { configuration } from '../../../src/config.ts'
import { seal } from '../../../src/domains/identity/sealed.ts'
import { communal, type Deployment, folder, makeDeployment, secret } from './command.ts'

let deployment: Deployment
let boss: PgBoss
let mail: SMTPServer
let settings: Record<string, string>

/** A mail server that lets in whoever says `right`. */
const startMail = async (): Promise<string> => {
  mail = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'right' ? done(null, { user: 'portal' }) : done(new Error('no')),
  })
  await new Promise<void>((listening) => mail.listen(0, '127.0.0.1', listening))
  const address = mail.server.address()
  return `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

/** A city with somebody who logs in in two steps, and a provider of logins. */
const build = async ({ query }: Deployment): Promise<void> => {
  process.env['COMMUNAL_SECRET'] = secret
  const [city, person, provider] = [randomUUID(), randomUUID(), randomUUID()]
  const issuer = 'https://login.example'
  await query(
    `insert into cities (id, slug, state, time_zone, currency, country, licence, map_lon, map_lat, map_zoom, theme_accent,
      theme_accent_dark, theme_ground, theme_ink, contact_email, contact_address)
    values ($1, 'ville', 'preparing', 'Europe/Paris', 'EUR', 'FR', 'CC0-1.0', 0, 0, 10, '#000000', '#ffffff', '#ffffff',
      '#000000', 'a@ville.example', 'Rue')`,
    [city],
  )
  await query(
    `insert into cities_hosts (_order, _parent_id, id, host) values (1, $1, 'one', 'ville.invalid')`,
    [city],
  )
  await query(
    `insert into people (id, name, handle, email, operator_since) values ($1, 'Anne', 'anne', 'anne@ville.example', now())`,
    [person],
  )
  await query('insert into second_factors (person_id, secret, last_step) values ($1, $2, 1)', [
    person,
    seal('second factor', person, 'ABCDEFGH'),
  ])
  await query(
    `insert into identity_providers (id, city_id, issuer, client_id) values ($1, $2, $3, 'communal')`,
    [provider, city, issuer],
  )
  await query('insert into provider_secrets (provider_id, secret) values ($1, $2)', [
    provider,
    seal('secret of an identity provider', `${provider} ${issuer}`, 'given'),
  ])
}

beforeAll(async () => {
  deployment = await makeDeployment('migrated')
  await build(deployment)
  boss = new PgBoss({ connectionString: deployment.url, supervise: true, schedule: false, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue('mail')
  settings = {
    SMTP_URL: `smtp://portal:right@${await startMail()}`,
    MAIL_FROM: 'portal@ville.example',
  }
})
afterAll(async () => {
  await boss.stop({ graceful: false })
  mail.close()
  await deployment.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('communal doctor', () => {
  it('finds a good deployment good, and ends with 0', async () => {
    const { code, out, err } = await communal(deployment, ['doctor'], settings)
    expect(out).not.toContain('WRONG')
    for (const line of [
      'PostgreSQL 18 answers',
      'It is at the newest migration',
      'What is sealed opens with our secret',
      'Working off the queues: 1',
      'The mail server takes our mails',
      'localhost resolves',
      'can be written',
    ])
      expect(out).toContain(line)
    expect([code, err]).toEqual([0, ''])
  })

  it('names each thing that is wrong, says what to do, and ends with 1', async () => {
    await boss.send('mail', { id: randomUUID() })
    await boss.stop({ graceful: false })
    await deployment.query(`update pgboss.job set start_after = now() - interval '1 hour'`)
    await deployment.query(
      `update pgboss.instance set stopped_on = null, heartbeat_on = now() - interval '91 seconds'`,
    )
    await deployment.query(`update cities set state = 'live'`)
    const file = `${folder}/file`
    writeFileSync(file, '')
    const { code, out, err } = await communal({ ...deployment, media: `${file}/media` }, ['doctor'], {
      ...settings,
      SMTP_URL: settings['SMTP_URL']?.replace('right', 'wrong') ?? '',
      COMMUNAL_SECRET: `another ${secret}`,
    })
    for (const [wrong, todo] of [
      ['1 of 1 second steps do not open', 'COMMUNAL_SECRET as it was'],
      ['1 of 1 secrets of identity providers do not open', 'COMMUNAL_SECRET as it was'],
      ['No worker runs since', 'npx communal worker'],
      ['1 jobs wait for more than ten minutes', 'Run a worker'],
      ['ville.invalid does not resolve', 'DNS entry'],
      [`${file}/media cannot be written`, 'Give the folder to'],
      ['The mail server refuses our login', 'password'],
    ])
      expect(out).toMatch(new RegExp(`WRONG [^\\n]*${wrong}.*\\n +→ .*${todo}`))
    expect([code, err]).toEqual([1, ''])
  })

  it('looks at everything else when the database is down, and shows no stack', async () => {
    const { code, out, err } = await communal(
      { ...deployment, url: 'postgres://communal:x@127.0.0.1:1/communal' },
      ['doctor'],
      settings,
    )
    expect(out).toMatch(/WRONG The database does not answer \(ECONNREFUSED\)\n +→ Check DATABASE_URL/)
    expect(out).toContain('The mail server takes our mails')
    expect(out + err).not.toMatch(/^\s+at /m)
    expect([code, err]).toEqual([1, ''])
  })

  it('says of an empty database that its migrations lack', async () => {
    const empty = await makeDeployment('empty')
    const { code, out, err } = await communal(empty, ['doctor'], settings)
    await empty.drop()
    expect(out).toMatch(/WRONG It lacks btree_gin, btree_gist, pg_trgm, unaccent\n/)
    expect(out).toMatch(/WRONG It lacks \d+ migrations\n +→ Back up, then run npx communal migrate/)
    expect([code, err]).toEqual([1, ''])
  })

  it('names the migrations that a newer version has made', async () => {
    const later = '20990101_000000_later'
    const { query } = deployment
    await query('insert into payload_migrations (id, name, batch) values (uuidv7(), $1, 9)', [later])
    const found = await databaseFindings({ query } as pg.Client, configuration())
    await query('delete from payload_migrations where name = $1', [later])
    expect(found.find(({ what }) => what.includes(later))).toMatchObject({
      level: 'wrong',
      todo: 'Run the newer version',
    })
  })

  it('tells a mail server that is down from none', async () => {
    const down = await mailFindings({ ...configuration(), smtpUrl: 'smtp://127.0.0.1:1' })
    expect(down[0]).toMatchObject({ level: 'wrong', what: expect.stringContaining('ECONNREFUSED') })
    const none = await mailFindings({ ...configuration(), smtpUrl: undefined })
    expect(none).toMatchObject([{ level: 'wrong', what: 'No mail can leave' }])
  })
})
