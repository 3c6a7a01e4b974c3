import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyToDirectory } from '../../../src/domains/business/applyToDirectory.ts'
import type { ApplicationForm } from '../../../src/domains/business/decideApplication.ts'
import { readBusinessesOf } from '../../../src/domains/business/readBusinessesOf.ts'
import { readCommonsChoices } from '../../../src/domains/business/readCommonsChoices.ts'
import { muteNotice } from '../../../src/domains/notifications/muteNotice.ts'
import { unsubscriptionOf } from '../../../src/domains/notifications/unsubscribing.ts'
import { cityOf } from '../../../src/domains/tenancy/cityOf.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { buildCommons } from './build.ts'

const portal = usePortal()

let home: Awaited<ReturnType<typeof cityOf>>
let person: Awaited<ReturnType<typeof buildPerson>>
let commons: string

beforeEach(async () => {
  const { payload } = portal
  const { id } = await buildCity(payload)
  await portal.refreshHosts()
  home = await cityOf(payload, id)
  person = await buildPerson(payload)
  commons = await buildCommons(payload, id)
})

const formWith = (data: Partial<ApplicationForm> = {}): ApplicationForm => ({
  name: 'Pas de côté',
  sector: 'tourism',
  model: 'services',
  summary: 'Des balades accompagnées le long du goulet.',
  address: '',
  url: 'pasdecote.example',
  email: 'bonjour@pasdecote.example',
  phone: '02 98 00 00 00',
  uses: [{ commons, how: 'sells-services' }],
  returns: '2 % du chiffre d’affaires',
  procurement: true,
  ...data,
})

const apply = (form: ApplicationForm, key: string = randomUUID(), by = person, city = home) =>
  applyToDirectory({ payload: portal.payload, person: by, city, language: 'fr', form, key })

const mailsOf = async (notice: string) =>
  (
    await portal.payload.find({
      collection: 'mails',
      where: { and: [{ notice: { equals: notice } }, { city: { equals: home.id } }] },
      sort: 'createdAt',
    })
  ).docs

const eventsOf = async (): Promise<string[]> => {
  const { rows } = await portal.database.query<{ type: string }>(
    'select type from events where city_id = $1 order by at',
    [home.id],
  )
  return rows.map(({ type }) => type)
}

describe('applying to the directory', () => {
  test('stores an entry that waits, in the language it was written in, and thanks the applicant', async () => {
    const applied = await apply(formWith())
    expect(applied).toMatchObject({ ok: true, value: { slug: 'pas-de-cote', name: 'Pas de côté' } })
    const { docs } = await portal.payload.find({
      collection: 'businesses',
      where: { city: { equals: home.id } },
      locale: 'fr',
    })
    expect(docs[0]).toMatchObject({
      state: 'applied',
      summary: 'Des balades accompagnées le long du goulet.',
      url: 'https://pasdecote.example/',
      procurement: true,
      applicant: person.id,
      uses: [{ commons, how: 'sells-services' }],
    })
    expect(await eventsOf()).toEqual(['business.applied'])
    const [mail] = await mailsOf('businessApplied')
    expect(mail).toMatchObject({
      to: person.email,
      subject: 'Nous avons reçu votre fiche : Pas de côté',
      person: person.id,
    })
    expect(mail?.text).toContain(`/${home.slug}/fr/account/businesses`)
  })

  test('tells managers and stewards of this city alone, and lets them stop it in one click', async () => {
    const { payload } = portal
    const abroad = await buildCity(payload)
    const manager = await buildPerson(payload, { city: home.id, roles: ['manager', 'steward'] })
    const steward = await buildPerson(payload, {
      city: home.id,
      roles: ['steward'],
      data: { language: 'br' },
    })
    await buildPerson(payload, { city: home.id, roles: ['desk', 'editor'] })
    await buildPerson(payload, { city: abroad.id, roles: ['manager'] })
    const former = await buildPerson(payload)
    await payload.create({
      collection: 'memberships',
      data: {
        city: home.id,
        person: former.id,
        role: 'manager',
        startsAt: '2020-01-01T00:00:00.000Z',
        endsAt: '2021-01-01T00:00:00.000Z',
      },
    })
    await apply(formWith())
    const mails = await mailsOf('businessWaits')
    expect(mails.map(({ to }) => to).sort()).toEqual([manager.email, steward.email].sort())
    const toSteward = mails.find(({ to }) => to === steward.email)
    expect(toSteward?.subject).toBe('Ur fichenn a c’hortoz ur respont : Pas de côté')
    const headers = toSteward?.headers as Record<string, string>
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const address = /^<(https?:\/\/[^>]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
    expect(address).toContain(`/${home.slug}/br/unsubscribe?`)

    const unsubscription = unsubscriptionOf(new URL(address).searchParams)
    expect(unsubscription).toEqual({ person: steward.id, notice: 'businessWaits' })
    if (!unsubscription) return
    await muteNotice(payload, { ...unsubscription, muted: true })
    await muteNotice(payload, { ...unsubscription, muted: true })
    await apply(formWith({ name: 'Deuxième' }))
    expect((await mailsOf('businessWaits')).filter(({ to }) => to === steward.email)).toHaveLength(1)
    const muted = await payload.findByID({ collection: 'people', id: steward.id })
    expect(muted.mutedNotices).toEqual(['businessWaits'])
    await muteNotice(payload, { ...unsubscription, muted: false })
    await apply(formWith({ name: 'Troisième' }))
    expect((await mailsOf('businessWaits')).filter(({ to }) => to === steward.email)).toHaveLength(2)
  })

  test('an unsubscribe address of someone else, or changed on the way, is none', async () => {
    await buildPerson(portal.payload, { city: home.id, roles: ['manager'] })
    await apply(formWith())
    const [mail] = await mailsOf('businessWaits')
    const headers = mail?.headers as Record<string, string>
    const query = new URL((headers['List-Unsubscribe'] ?? '').slice(1, -1)).searchParams
    expect(unsubscriptionOf(query)).toBeDefined()
    query.set('person', person.id)
    expect(unsubscriptionOf(query)).toBeUndefined()
  })

  test('answers the same request once, and refuses its key for another', async () => {
    const key = randomUUID()
    const first = await apply(formWith(), key)
    expect(await apply(formWith(), key)).toEqual(first)
    expect(await mailsOf('businessApplied')).toHaveLength(1)
    expect(await eventsOf()).toEqual(['business.applied'])
    expect(await apply(formWith({ name: 'Autre' }), key)).toMatchObject({ ok: false, reason: 'key-reused' })
  })

  test('gives each of several simultaneous entries of one name an address of its own', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => buildPerson(portal.payload)))
    const answers = await Promise.all(people.map((one) => apply(formWith(), randomUUID(), one)))
    expect(answers.map((answer) => answer.ok && answer.value.slug).sort()).toEqual([
      'pas-de-cote',
      'pas-de-cote-2',
      'pas-de-cote-3',
      'pas-de-cote-4',
    ])
  })

  test('lets three entries of one person wait, not a fourth', async () => {
    for (const name of ['A', 'B', 'C']) expect(await apply(formWith({ name }))).toHaveProperty('ok', true)
    expect(await apply(formWith({ name: 'D' }))).toMatchObject({
      ok: false,
      reason: 'applications-waiting',
      status: 422,
    })
  })

  test('refuses a commons of another city, and leaves nothing', async () => {
    const abroad = await buildCity(portal.payload)
    const foreign = await buildCommons(portal.payload, abroad.id)
    const draft = await buildCommons(portal.payload, home.id, { _status: 'draft' })
    for (const other of [foreign, draft]) {
      expect(await apply(formWith({ uses: [{ commons: other, how: 'uses' }] }))).toMatchObject({
        ok: false,
        fields: { uses: 'commons-not-here' },
      })
    }
    expect(await eventsOf()).toEqual([])
    expect(await readBusinessesOf(portal.payload, person, home)).toEqual([])
    expect(await readCommonsChoices(portal.payload, home, 'br')).toMatchObject([{ id: commons }])
  })

  test('refuses someone whose address is not confirmed', async () => {
    const unsure = { ...person, _verified: false }
    expect(await apply(formWith(), randomUUID(), unsure)).toMatchObject({
      reason: 'not-verified',
      status: 403,
    })
  })

  test('leaves nothing when a step of the transaction fails', async () => {
    await buildPerson(portal.payload, { city: home.id, roles: ['manager'] })
    await portal.database.query(`
      create function refuse_notice() returns trigger language plpgsql as
        $$ begin raise exception 'no notice'; end $$;
      create trigger refuse_notice before insert on mails for each row when (new.notice = 'businessWaits')
        execute function refuse_notice()`)
    const key = randomUUID()
    try {
      await expect(apply(formWith(), key)).rejects.toThrow()
    } finally {
      await portal.database.query('drop trigger refuse_notice on mails; drop function refuse_notice')
    }
    expect(await readBusinessesOf(portal.payload, person, home)).toEqual([])
    expect(await eventsOf()).toEqual([])
    expect(await mailsOf('businessApplied')).toEqual([])
    // Its key was rolled back with it: the same form may be sent again.
    expect(await apply(formWith(), key)).toHaveProperty('ok', true)
  })
})
