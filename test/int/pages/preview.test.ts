import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../src/domains/identity/roles.ts'
import type { Draft } from '../../../src/domains/pages/preview.ts'
import { readDraft } from '../../../src/domains/pages/preview.ts'
import { hostTable } from '../../../src/domains/tenancy/hosts.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let home = ''
let abroad = ''
let id = ''

beforeAll(async () => {
  home = (await buildCity(portal.payload)).id
  abroad = (await buildCity(portal.payload)).id
  await portal.refreshHosts()
  const draft = await portal.payload.create({
    collection: 'pages',
    locale: 'fr',
    draft: true,
    data: { city: home, slug: 'secret', title: 'Pas encore', menu: 'none', order: 1, _status: 'draft' },
  })
  id = draft.id
})

const look = async (role: Role | undefined, of: string, at = home): Promise<Draft | undefined> => {
  const city = hostTable().byId.get(at)
  if (!city) throw new Error('No city')
  const person = role ? await buildPerson(portal.payload, { city: of, roles: [role] }) : null
  return readDraft({ payload: portal.payload, person, city, language: 'fr', collection: 'pages', id })
}

describe('a draft', () => {
  test('is shown to who may write it', async () => {
    expect((await look('editor', home))?.title).toBe('Pas encore')
    expect((await look('manager', home))?.title).toBe('Pas encore')
  })

  test('is shown to nobody else: visitors, other roles, staff of another city', async () => {
    expect(await look(undefined, home)).toBeUndefined()
    expect(await look('desk', home)).toBeUndefined()
    expect(await look('manager', abroad)).toBeUndefined()
    expect(await look('manager', abroad, abroad)).toBeUndefined()
  })
})
