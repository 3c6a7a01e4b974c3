import { sql } from '@payloadcms/db-postgres/drizzle'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
} from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { addDays, isDay, today } from '../../../kernel/time.ts'
import type { Suspension } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { cityOf } from '../cityOf.ts'
import { refuseWrite } from '../refuseWrite.ts'
import { writeLiftedMail, writeSuspendedMail } from './notices.ts'
import { suspensionTransitions } from './rules.ts'

/** Staff name somebody who has borrowed or lent here by the whole address of their account; of everybody else they learn nothing, not
 *  even whether there is an account. It begins on the day it is written. */
const fillIn: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data || typeof data['city'] !== 'string') return data
  const { timeZone } = await cityOf(req.payload, data['city'])
  const email: unknown = data['personEmail']
  let person: unknown = data['person']
  if (!person && typeof email === 'string') {
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select p.id from people p where p.email = ${email.trim().toLowerCase()} and p.closed_at is null
        and (exists (select from loans l where l.person_id = p.id and l.city_id = ${data['city']})
          or exists (select from things t where t.person_id = p.id and t.city_id = ${data['city']})
          or exists (select from borrowings b where b.person_id = p.id and b.city_id = ${data['city']}))`)
    person = (rows[0] as { id: string } | undefined)?.id
    if (!person) refuseWrite(req, 'suspensions', 'personEmail', 'borrower-unknown')
  }
  const by = data['by'] ?? 'staff'
  const givenBy = by === 'staff' ? (req.user?.id ?? null) : null
  return { ...data, person, by, givenBy, firstDay: data['firstDay'] ?? today(timeZone) }
}

/** Never without an end and a reason, never by oneself over oneself, and lifted only with a reason. */
const keepSuspensionRules: CollectionBeforeChangeHook<Suspension> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const person = data.person ?? originalDoc?.person
  if (operation === 'create') {
    if (data.by === 'rule') return data
    const [firstDay, lastDay] = [data.firstDay ?? '', data.lastDay ?? '']
    if (!data.grounds?.trim()) refuseWrite(req, 'suspensions', 'grounds', 'reason-missing')
    if (!isDay(lastDay) || lastDay < firstDay) refuseWrite(req, 'suspensions', 'lastDay', 'days-reversed')
    if (lastDay > addDays(firstDay, longest))
      refuseWrite(req, 'suspensions', 'lastDay', 'suspension-too-long')
    return data
  }
  if (!originalDoc || (data.state ?? originalDoc.state) === originalDoc.state) return data
  if (person && req.user?.id === idOf(person)) refuseWrite(req, 'suspensions', 'state', 'own-standing')
  if (!data.reason?.trim()) refuseWrite(req, 'suspensions', 'reason', 'reason-missing')
  return data
}

/** Days; what is to be longer is no longer a matter of the desk. */
const longest = 730

const tell: CollectionAfterChangeHook<Suspension> = async ({ doc, operation, previousDoc, req }) => {
  const city = idOf(doc.city)
  if (operation === 'create') {
    const { firstDay, lastDay, by } = doc
    await appendEvent(req, {
      city,
      type: 'suspension.given',
      subject: doc.id,
      data: { firstDay, lastDay, by },
    })
    await writeSuspendedMail(req, doc)
  } else if (previousDoc.state !== doc.state) {
    await appendEvent(req, {
      city,
      type: 'suspension.lifted',
      subject: doc.id,
      data: { reason: doc.reason ?? '' },
    })
    await writeLiftedMail(req, doc)
  }
  return doc
}

export const suspensionHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeValidate: [fillIn],
  beforeChange: [keepTransitions(suspensionTransitions), keepSuspensionRules],
  afterChange: [tell],
}
