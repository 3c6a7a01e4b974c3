import { sql } from '@payloadcms/db-postgres/drizzle'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { addDays, today } from '../../../kernel/time.ts'
import type { Wait } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { cityOf } from '../cityOf.ts'
import { refuseWrite } from '../refuseWrite.ts'
import type { LoanState } from '../rules.ts'
import { type WaitState, waitTransitions } from './rules.ts'
import { writeWaitMail } from './waitNotices.ts'

/** Whoever takes somebody off the list must have seen that no offer was made meanwhile. */
const keepFresh: CollectionBeforeChangeHook<Wait> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select state from waits where id = ${originalDoc.id} for update`)
  const stored = rows[0] as { state: WaitState } | undefined
  if (stored?.state !== originalDoc.state) refuseWrite(req, 'waits', 'state', 'changed-meanwhile')
  return data
}

/** A place in line says what became of its offer, whichever door it is written by. Staff take somebody off the list only with
 *  a reason. */
const keepWaitRules: CollectionBeforeChangeHook<Wait> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const [from, to] = [originalDoc.state, data.state ?? originalDoc.state]
  if (from === to) return data
  const loan = data.loan ?? originalDoc.loan
  const agrees = loan
    ? agreeing[to].includes((await stateOf(req, idOf(loan))) ?? 'closed')
    : to === 'left' || (to === 'lapsed' && (await isPast(req, originalDoc)))
  if (!agrees) refuseWrite(req, 'waits', 'state', 'offer-says-otherwise')
  const theirs = req.user?.id === idOf(originalDoc.person)
  if (from === 'waiting' && to === 'left' && !theirs && !data.reason?.trim())
    refuseWrite(req, 'waits', 'reason', 'reason-missing')
  return data
}

const agreeing: Record<WaitState, readonly LoanState[]> = {
  waiting: [],
  offered: ['offered'],
  taken: ['requested', 'approved'],
  lapsed: ['lapsed'],
  left: ['cancelled'],
}

const stateOf = async (req: PayloadRequest, loan: string): Promise<LoanState | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select state from loans where id = ${loan}`)
  return (rows[0] as { state: LoanState } | undefined)?.state
}

const isPast = async (req: PayloadRequest, { city, firstDay, flexible }: Wait): Promise<boolean> => {
  const { timeZone } = await cityOf(req.payload, idOf(city))
  return addDays(firstDay, flexible) < today(timeZone)
}

/** What the loan of an offer tells is not told twice. */
const tell: CollectionAfterChangeHook<Wait> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'create' && previousDoc.state === doc.state) return doc
  const type = operation === 'create' ? 'joined' : doc.state
  const { firstDay, lastDay, flexible, reason } = doc
  await appendEvent(req, {
    city: idOf(doc.city),
    type: `wait.${type}`,
    subject: doc.id,
    data: { firstDay, lastDay, flexible, ...(reason && { reason }) },
  })
  if (operation === 'create' || previousDoc.state !== 'waiting') return doc
  if (doc.state === 'lapsed') await writeWaitMail(req, doc, 'waitInVain')
  if (doc.state === 'left' && reason) await writeWaitMail(req, doc, 'waitRemoved')
  return doc
}

export const waitHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepFresh, keepTransitions(waitTransitions), keepWaitRules],
  afterChange: [tell],
}
