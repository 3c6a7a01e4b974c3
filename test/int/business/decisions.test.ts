import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyToDirectory } from '../../../src/domains/business/applyToDirectory.ts'
import { readBusinessesOf } from '../../../src/domains/business/readBusinessesOf.ts'
import type { Role } from '../../../src/domains/identity/roles.ts'
import { cityOf } from '../../../src/domains/tenancy/cityOf.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { buildCommons } from './build.ts'

const portal = usePortal()

let home: Awaited<ReturnType<typeof cityOf>>
let abroad: string

beforeAll(async () => {
  const [one, other] = [await buildCity(portal.payload), await buildCity(portal.payload)]
  await portal.refreshHosts()
  home = await cityOf(portal.payload, one.id)
  abroad = other.id
})

const staff = (roles: Role[], city = home.id) => buildPerson(portal.payload, { city, roles })
type Person = Awaited<ReturnType<typeof staff>>

const applied = async (person: Person): Promise<string> => {
  const commons = await buildCommons(portal.payload, home.id)
  const answer = await applyToDirectory({
    payload: portal.payload,
    person,
    city: home,
    language: 'fr',
    key: randomUUID(),
    form: {
      name: `Atelier ${randomUUID().slice(0, 8)}`,
      sector: 'craft',
      model: 'products',
      summary: 'Des meubles à partir de plans ouverts.',
      address: '',
      url: '',
      email: '',
      phone: '',
      uses: [{ commons, how: 'uses' }],
      returns: '',
      procurement: false,
    },
  })
  if (!answer.ok) throw new Error(`The application was refused: ${answer.reason}`)
  return answer.value.id
}

/** As the admin does it: with the access of the person. */
const decide = (
  user: Person,
  id: string,
  data: { state: 'listed' | 'refused' | 'suspended'; reason?: string },
) => portal.payload.update({ collection: 'businesses', id, data, user, overrideAccess: false, locale: 'fr' })

const tellings = async (id: string) => {
  const events = await portal.database.query<{ type: string; actor_id: string }>(
    'select type, actor_id from events where subject_id = $1 order by at',
    [id],
  )
  const mails = await portal.database.query<{ notice: string; text: string; subject: string }>(
    `select notice, text, subject from mails where key like '%' || $1 || '%' order by created_at`,
    [id],
  )
  return { events: events.rows, mails: mails.rows.filter(({ notice }) => notice !== 'businessWaits') }
}

describe('an entry that waits', () => {
  test('is listed by a steward: event, mail with its public address, who and when', async () => {
    const [person, steward] = [await buildPerson(portal.payload), await staff(['steward'])]
    const id = await applied(person)
    const listed = await decide(steward, id, { state: 'listed' })
    expect(listed).toMatchObject({ state: 'listed', decidedBy: steward.id })
    const { events, mails } = await tellings(id)
    expect(events.map(({ type }) => type)).toEqual(['business.applied', 'business.listed'])
    expect(events[1]?.actor_id).toBe(steward.id)
    expect(mails.map(({ notice }) => notice)).toEqual(['businessApplied', 'businessListed'])
    expect(mails[1]?.text).toContain(`/${home.slug}/fr/businesses/${listed.slug}`)
    expect(await readBusinessesOf(portal.payload, person, home)).toMatchObject([{ id, state: 'listed' }])
  })

  test('is not refused without a reason; with one, the applicant reads it', async () => {
    const [person, manager] = [await buildPerson(portal.payload), await staff(['manager'])]
    const id = await applied(person)
    for (const reason of [undefined, '  ']) {
      await expect(
        decide(manager, id, { state: 'refused', ...(reason !== undefined && { reason }) }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'reason' }] } })
    }
    expect((await tellings(id)).events).toHaveLength(1)
    await decide(manager, id, { state: 'refused', reason: 'Le commun cité n’est pas utilisé.' })
    const { events, mails } = await tellings(id)
    expect(events.map(({ type }) => type)).toEqual(['business.applied', 'business.refused'])
    expect(mails.at(-1)).toMatchObject({ notice: 'businessRefused' })
    expect(mails.at(-1)?.text).toContain('Le commun cité n’est pas utilisé.')
    expect(await readBusinessesOf(portal.payload, person, home)).toMatchObject([
      { state: 'refused', reason: 'Le commun cité n’est pas utilisé.' },
    ])
    await decide(manager, id, { state: 'listed' })
    expect(await readBusinessesOf(portal.payload, person, home)).toMatchObject([
      { state: 'listed', reason: null },
    ])
    await expect(decide(manager, id, { state: 'suspended' })).rejects.toThrow()
  })

  test('is not for staff of another city, nor for other roles, nor for who applied', async () => {
    const steward = await staff(['steward'])
    const id = await applied(steward)
    for (const other of [
      await staff(['manager'], abroad),
      await staff(['desk', 'editor', 'moderator', 'trainer']),
      await buildPerson(portal.payload),
    ]) {
      await expect(decide(other, id, { state: 'listed' })).rejects.toMatchObject({ status: 403 })
    }
    await expect(decide(steward, id, { state: 'listed' })).rejects.toMatchObject({
      data: { errors: [{ path: 'state' }] },
    })
    expect((await tellings(id)).events).toHaveLength(1)
  })

  test('stays as it was when its event cannot be written', async () => {
    const [person, manager] = [await buildPerson(portal.payload), await staff(['manager'])]
    const id = await applied(person)
    await portal.database.query(`
      create function refuse_event() returns trigger language plpgsql as
        $$ begin raise exception 'no event'; end $$;
      create trigger refuse_event before insert on events for each row execute function refuse_event()`)
    try {
      await expect(decide(manager, id, { state: 'listed' })).rejects.toThrow()
    } finally {
      await portal.database.query('drop trigger refuse_event on events; drop function refuse_event')
    }
    expect(await readBusinessesOf(portal.payload, person, home)).toMatchObject([{ id, state: 'applied' }])
    expect((await tellings(id)).mails).toHaveLength(1)
  })
})
