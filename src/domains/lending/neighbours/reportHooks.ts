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
import type { Report } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { refuseWrite } from '../refuseWrite.ts'
import { keepFresh } from './keepFresh.ts'
import { reportTransitions } from './rules.ts'
import { writeReportMail } from './thingNotices.ts'

/** A report is answered with a reason, which its writer is told, and not by whom it comes from or is about. */
const keepAnswer: CollectionBeforeChangeHook<Report> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  if ((data.state ?? originalDoc.state) === originalDoc.state) return data
  if (req.user && (await concerns(req, originalDoc)).includes(req.user.id))
    refuseWrite(req, 'reports', 'state', 'own-report')
  if (!data.reason?.trim()) refuseWrite(req, 'reports', 'reason', 'reason-missing')
  return data
}

/** Who wrote it, whose thing it is, and the two of the borrowing. */
const concerns = async (req: PayloadRequest, { id }: Pick<Report, 'id'>): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select array_remove(array[r.person_id, t.person_id, b.owner_id, b.person_id], null)::text[] as people
    from reports r join things t on t.id = r.thing_id left join borrowings b on b.id = r.borrowing_id where r.id = ${id}`)
  return (rows[0] as { people: string[] } | undefined)?.people ?? []
}

const tell: CollectionAfterChangeHook<Report> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create' || previousDoc.state === doc.state) return doc
  await appendEvent(req, { city: idOf(doc.city), type: `report.${doc.state}`, subject: doc.id })
  await writeReportMail(req, doc)
  return doc
}

export const reportHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepFresh('reports'), keepTransitions(reportTransitions), keepAnswer],
  afterChange: [tell],
}
