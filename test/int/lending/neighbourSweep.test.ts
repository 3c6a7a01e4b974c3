import { beforeAll, describe, expect, test, vi } from 'vitest'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { sweepBorrowings } from '../../../src/domains/lending/neighbours/sweepBorrowings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { log } from '../../../src/kernel/log.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  await portal.refreshHosts()
})

const asked = async (days: readonly [number, number]) => {
  const { payload } = portal
  const [owner, borrower] = [await buildPerson(payload), await buildPerson(payload)]
  const thing = await buildThing({ payload, city, person: owner })
  return { owner, borrower, id: given(await borrow({ payload, city, person: borrower, thing, days })).id }
}

const stateOf = async (id: string): Promise<string> =>
  (await portal.payload.findByID({ collection: 'borrowings', id, depth: 0 })).state

describe('what cannot be done for some', () => {
  test('is done for all others, and said in the log', async () => {
    const rows = [await asked([10, 11]), await asked([10, 11]), await asked([10, 11])]
    const agreed = await asked([5, 6])
    const { payload } = portal
    given(
      await answerBorrowing({
        payload,
        city,
        person: agreed.owner,
        borrowing: agreed.id,
        accepts: true,
        answer: '',
        place: placeOf,
      }),
    )
    const [first, ...others] = rows
    await portal.database.query(`
      create function refuse_lapsing() returns trigger language plpgsql as $$
        begin if new.id = '${first?.id}' and new.state = 'lapsed' then raise 'not this one'; end if; return new; end $$`)
    await portal.database.query(
      'create trigger refuse_lapsing before update on borrowings for each row execute function refuse_lapsing()',
    )
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const at = new Date(`${addDays(today(city.timeZone), 4)}T10:00:00Z`)
    await sweepBorrowings(payload, at)
    expect(await stateOf(first?.id ?? '')).toBe('requested')
    for (const { id } of others) expect(await stateOf(id)).toBe('lapsed')
    const { rows: mails } = await portal.database.query(
      `select from mails where notice = 'borrowingTomorrow' and person_id = $1`,
      [agreed.borrower.id],
    )
    expect(mails).toHaveLength(1)
    expect(said).toHaveBeenCalledTimes(1)
    expect(said.mock.calls[0]?.[0]).toMatchObject({ does: 'lapse', borrowing: first?.id })
    said.mockRestore()
    await portal.database.query('drop trigger refuse_lapsing on borrowings')
    await sweepBorrowings(payload, at)
    expect(await stateOf(first?.id ?? '')).toBe('lapsed')
  })
})
