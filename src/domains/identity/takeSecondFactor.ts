import { randomUUID } from 'node:crypto'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { dropSecondFactor } from './changeSecondFactor.ts'
import type { Doorway } from './Doorway.ts'
import { endSessions } from './endSessions.ts'
import { lockPerson } from './findPerson.ts'
import { writeNotice } from './notices.ts'
import { normaliseEmail } from './rules.ts'

/** An operator takes the second factor of somebody away who lost app and recovery codes. Ends their sessions and tells
 *  them. Refuses `person-gone` (404) and `second-factor-not-set` (422). */
export const takeSecondFactor = async (ask: Doorway & { email: string }): Promise<Result<true>> =>
  inTransaction({ payload: ask.payload, language: ask.language }, async (req) => {
    const person = await lockPerson(req, { email: normaliseEmail(ask.email) })
    if (!person) return refuse('person-gone', 404)
    if (!(await dropSecondFactor(req, person.id))) return refuse('second-factor-not-set', 422)
    await endSessions(req, person.id)
    await appendEvent(req, { city: ask.city.id, type: 'person.second-factor-taken', subject: person.id })
    await writeNotice(req, ask, {
      notice: 'secondFactorTaken',
      key: `${person.id}:${randomUUID()}`,
      to: { ...person, person: person.id },
      path: 'account/second-factor',
    })
    return ok(true)
  })
