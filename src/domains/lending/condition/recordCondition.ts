import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { momentOf } from '../../../database/momentOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Condition, Loan } from '../../../payload-types.ts'
import { type ConditionMoment, conditionMoments, type SignatureKind } from './rules.ts'

/** What the desk says of a condition besides the state of the copy itself. */
export type ConditionSaid = {
  note: string | null
  /** ids */
  photos: readonly string[]
  signature: SignatureKind
  signedName: string | null
  signaturePath: string | null
}

/** Under this name an operation hands on, in the context of its write, what was said (`ConditionSaid`). */
export const conditionSaid = 'conditionSaid'

const nothingSaid: ConditionSaid = {
  note: null,
  photos: [],
  signature: 'none',
  signedName: null,
  signaturePath: null,
}

/** Whoever hands a copy over or takes it back, at whichever door, leaves a record of how it looked then: with actor and time,
 *  in the same transaction. */
export const recordCondition: CollectionAfterChangeHook<Loan> = async ({
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const moment = conditionMoments.find((one) => one === doc.state)
  if (operation === 'create' || !moment || previousDoc.state === doc.state) return doc
  const said = (context[conditionSaid] as ConditionSaid | undefined) ?? nothingSaid
  await req.payload.create({
    collection: 'conditions',
    data: {
      city: idOf(doc.city),
      loan: doc.id,
      unit: idOf(doc.unit),
      person: idOf(doc.person),
      moment,
      condition: await conditionOf(req, doc, moment),
      ...said,
      photos: [...said.photos],
      recordedBy: req.user?.id ?? null,
      createdAt: momentOf(req).toISOString(),
    },
    depth: 0,
    req,
  })
  return doc
}

/** As it leaves, what its row in the inventory says; as it comes back, what the desk saw. */
const conditionOf = async (
  req: PayloadRequest,
  { unit, returnCondition }: Loan,
  moment: ConditionMoment,
): Promise<Condition['condition']> => {
  if (moment === 'returned') return returnCondition ?? 'as-lent'
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select condition from units where id = ${idOf(unit)}`)
  return (rows[0] as { condition: Condition['condition'] }).condition
}
