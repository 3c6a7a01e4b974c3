import { readFileSync, rmSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDemoPeople } from '../../../src/domains/tenancy/packs/demoPeople.ts'
import type { Pack } from '../../../src/domains/tenancy/packs/Pack.ts'
import { readPack } from '../../../src/domains/tenancy/packs/readPack.ts'
import { usePortal } from '../../support/portal.ts'
import { apply, rowCounts, tiny, useMediaFolder } from './packs.ts'

const portal = usePortal()
const file = '.data/test/demo/demo-logins.json'
let pack: Pack

beforeAll(async () => {
  rmSync('.data/test/demo', { recursive: true, force: true })
  useMediaFolder()
  await apply(portal.payload, tiny)
  const read = readPack(tiny)
  if (!read.ok) throw new Error('expected the pack to be in order')
  pack = read.pack
})

const make = () => makeDemoPeople({ payload: portal.payload, pack, file })

describe('demo accounts', () => {
  it('can log in with the password that is printed, and hold the roles of the pack', async () => {
    const logins = await make()
    expect(logins.map(({ city, role, email }) => [city, role, email])).toEqual([
      ['Petite-Ville', 'manager, desk', 'maire@petite-ville.example'],
      ['Petite-Ville', 'business', 'voisin@petite-ville.example'],
    ])
    for (const { email, password } of logins) {
      const { user } = await portal.payload.login({ collection: 'people', data: { email, password } })
      expect(user?.email).toBe(email)
    }
    const { docs } = await portal.payload.find({ collection: 'memberships', depth: 0 })
    expect(docs.map(({ role }) => role).sort()).toEqual(['desk', 'manager'])
    const { rows } = await portal.database.query(
      'select p.email from businesses b join people p on p.id = b.applicant_id',
    )
    expect(rows).toEqual([{ email: 'voisin@petite-ville.example' }])
    expect((await portal.database.query('select id from mails')).rows).toEqual([])
  })

  it('are the same the next time, with the same password', async () => {
    const before = await rowCounts(portal.database)
    const kept = readFileSync(file, 'utf8')
    expect(await make()).toEqual(JSON.parse(kept))
    expect(readFileSync(file, 'utf8')).toBe(kept)
    expect(await rowCounts(portal.database)).toEqual(before)
  })

  it('get a new password when the file was lost', async () => {
    const [before] = await make()
    rmSync(file)
    const [after] = await make()
    expect(after?.password).not.toBe(before?.password)
    const data = { email: after?.email ?? '', password: after?.password ?? '' }
    await expect(portal.payload.login({ collection: 'people', data })).resolves.toBeTruthy()
  })

  it('keep their logins where only the owner of the deployment reads them', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
