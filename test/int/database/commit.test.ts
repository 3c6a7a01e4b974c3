import { beginTransaction, commitTransaction } from '@payloadcms/drizzle'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adapterOf } from '../../../src/database/sqlOf.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()

const stored = async (): Promise<number> => {
  const { rows } = await portal.database.query<{ n: number }>('select count(*)::int as n from cities')
  return rows[0]?.n ?? -1
}

beforeEach(async () => {
  await portal.database.query(`
    create or replace function boom() returns trigger language plpgsql as $$ begin raise exception 'deferred'; end $$;
    create constraint trigger boom after insert on cities deferrable initially deferred for each row execute function boom()`)
})
afterEach(() => portal.database.query('drop trigger boom on cities'))

describe('a transaction whose COMMIT fails', () => {
  test('rejects, and nothing is stored', async () => {
    await expect(buildCity(portal.payload)).rejects.toThrow()
    expect(await stored()).toBe(0)
  })

  test('was reported as success by the functions we replaced (control)', async () => {
    const adapter = adapterOf(portal.payload)
    const ours = { beginTransaction: adapter.beginTransaction, commitTransaction: adapter.commitTransaction }
    Object.assign(adapter, { beginTransaction, commitTransaction })
    const answer = await portal.payload
      .create({ collection: 'people', disableVerificationEmail: true, data: person })
      .then(() => 'ok')
      .catch(() => 'refused')
    const city = await portal.payload
      .create({ collection: 'cities', locale: 'fr', data: cityData as never })
      .then(() => 'success')
      .catch(() => 'refused')
    Object.assign(adapter, ours)
    expect(answer).toBe('ok')
    expect(city).toBe('success')
    expect(await stored()).toBe(0)
  })
})

const person = {
  email: 'anne@ville.example',
  password: 'une phrase assez longue',
  name: 'Anne',
  handle: 'anne',
  language: 'fr' as const,
  credit: { preference: 'name' as const },
}

const cityData = {
  slug: 'ville',
  name: 'Ville',
  state: 'live',
  languages: ['fr'],
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  country: 'FR',
  map: { lon: -4.486, lat: 48.39, zoom: 13 },
  theme: { accent: '#0b5c8a', accentDark: '#7cc4ee', ground: '#f6f4ee', ink: '#14212b' },
  contact: { email: 'ville@ville.example', address: '1 place' },
  licence: 'CC-BY-SA-4.0',
  licences: ['CC-BY-SA-4.0'],
}
