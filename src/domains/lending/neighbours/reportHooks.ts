import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Report } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { refuseWrite } from '../refuseWrite.ts'
import { reportTransitions } from './rules.ts'
import { writeReportMail } from './thingNotices.ts'

/** A report is answered with a reason, which its writer is told, and not by whom it comes from. */
const keepAnswer: CollectionBeforeChangeHook<Report> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  if ((data.state ?? originalDoc.state) === originalDoc.state) return data
  if (req.user?.id === idOf(originalDoc.person)) refuseWrite(req, 'reports', 'state', 'own-report')
  if (!data.reason?.trim()) refuseWrite(req, 'reports', 'reason', 'reason-missing')
  return data
}

const tell: CollectionAfterChangeHook<Report> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create' || previousDoc.state === doc.state) return doc
  await appendEvent(req, { city: idOf(doc.city), type: `report.${doc.state}`, subject: doc.id })
  await writeReportMail(req, doc)
  return doc
}

export const reportHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(reportTransitions), keepAnswer],
  afterChange: [tell],
}
