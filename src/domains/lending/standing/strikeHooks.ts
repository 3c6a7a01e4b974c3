import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Strike } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { refuseWrite } from '../refuseWrite.ts'
import { lockStanding } from './lockStanding.ts'
import { writeAppealMail, writeStrikeMail } from './notices.ts'
import { strikeTransitions } from './rules.ts'
import { reconsiderSuspension, suspendByRule } from './suspendByRule.ts'

/** Whoever decides must have seen the strike as it is. Its person's standing stays locked until the end of the transaction. */
const keepFresh: CollectionBeforeChangeHook<Strike> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  await lockStanding(req, idOf(originalDoc.city), idOf(originalDoc.person))
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select state from strikes where id = ${originalDoc.id}`)
  const stored = rows[0] as { state: Strike['state'] } | undefined
  if (stored?.state !== originalDoc.state) refuseWrite(req, 'strikes', 'state', 'changed-meanwhile')
  return data
}

/** Only whoever it is about appeals, and only others decide, with a reason. An appeal is no decision. */
const keepStrikeRules: CollectionBeforeChangeHook<Strike> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc || (data.state ?? originalDoc.state) === originalDoc.state)
    return data
  const theirs = req.user?.id === idOf(originalDoc.person)
  if (data.state === 'appealed') {
    if (!theirs) refuseWrite(req, 'strikes', 'state', 'appeal-is-theirs')
    return { ...data, decidedBy: null, decidedAt: null, reason: null }
  }
  if (theirs) refuseWrite(req, 'strikes', 'state', 'own-standing')
  if (!data.reason?.trim()) refuseWrite(req, 'strikes', 'reason', 'reason-missing')
  return data
}

/** Tells what became of a strike, and lets it have the effect it now has. */
const follow: CollectionAfterChangeHook<Strike> = async ({ doc, operation, previousDoc, req }) => {
  const [city, person, suspension] = [
    idOf(doc.city),
    idOf(doc.person),
    doc.suspension && idOf(doc.suspension),
  ]
  const append = (type: string, data: Record<string, unknown> = {}): Promise<void> =>
    appendEvent(req, { city, type: `strike.${type}`, subject: doc.id, data })
  if (operation === 'create') {
    await append('given', { kind: doc.kind, loan: idOf(doc.loan) })
    await writeStrikeMail(req, doc)
    await suspendByRule(req, { city, person })
    return doc
  }
  if (previousDoc.state === doc.state) return doc
  if (doc.state === 'appealed') {
    await append('appealed')
    return doc
  }
  const reason = doc.reason ?? ''
  await append(doc.state === 'withdrawn' ? 'withdrawn' : 'upheld', { reason })
  await writeAppealMail(req, doc)
  if (doc.state === 'active') await suspendByRule(req, { city, person })
  else if (suspension) await reconsiderSuspension(req, { city, suspension, reason })
  return doc
}

export const strikeHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepFresh, keepTransitions(strikeTransitions), keepStrikeRules],
  afterChange: [follow],
}
