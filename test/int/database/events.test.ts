import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appendEvent } from '../../../src/database/appendEvent.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { ok } from '../../../src/kernel/result.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()

test('events stand in the order in which they were written, also when the later transaction began first', async () => {
  const { payload } = portal
  const { id: city } = await buildCity(payload)
  const subject = randomUUID()
  await inTransaction({ payload }, async (req) => {
    await inTransaction({ payload }, async (other) => {
      await appendEvent(other, { city, type: 'loan.requested', subject })
      return ok(undefined)
    })
    await appendEvent(req, { city, type: 'loan.approved', subject })
    return ok(undefined)
  })
  const { rows } = await portal.database.query(
    'select type from events where subject_id = $1 order by at, id',
    [subject],
  )
  expect(rows.map(({ type }) => type)).toEqual(['loan.requested', 'loan.approved'])
})
