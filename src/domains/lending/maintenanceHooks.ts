import { sql } from '@payloadcms/db-postgres/drizzle'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay } from '../../i18n/format.ts'
import { type Day, today } from '../../kernel/time.ts'
import type { Maintenance } from '../../payload-types.ts'
import { cityOf } from './cityOf.ts'
import { lockForLeaving } from './lockLoans.ts'
import { type MaintenancePeriod, maintenancePeriod } from './maintenancePeriod.ts'
import { moveLoans } from './moveLoans.ts'
import { languageOfStaff, refuseWrite } from './refuseWrite.ts'
import { daysOf } from './unitHooks.ts'
import { lockLine, offerNext } from './waiting/offerNext.ts'

/** Says for how long a repair keeps its copy, and makes room for it. */
const keepPlan: CollectionBeforeChangeHook<Maintenance> = async ({ data, operation, originalDoc, req }) => {
  const before = operation === 'create' ? undefined : originalDoc
  const written = { ...before, ...data }
  const { kind, firstDay } = written
  const unit = idOf(written.unit)
  if (!kind || !firstDay || !unit) return data
  const { timeZone } = await cityOf(req.payload, idOf(written.city))
  const now = new Date()
  if (kind === 'inspection') {
    if (firstDay > today(timeZone, now)) refuseWrite(req, 'maintenance', 'firstDay', 'inspection-ahead')
    return { ...data, ...recorder(operation, req), lastDay: firstDay, startsAt: null, endsAt: null }
  }
  const lastDay = written.lastDay || firstDay
  if (lastDay < firstDay) refuseWrite(req, 'maintenance', 'lastDay', 'period-reversed')
  if (before && !(await lockEntry(req, before.id)))
    refuseWrite(req, 'maintenance', 'lastDay', 'changed-meanwhile')
  if (before && lastDay === before.lastDay) return { ...data, lastDay }
  const period = maintenancePeriod({ kind, firstDay, lastDay, timeZone, now, before: storedOf(before) })
  await makeRoom(req, unit, period)
  return { ...data, ...recorder(operation, req), ...period, lastDay }
}

/** Whether it is still there: colleagues may be giving it up. Before the loans and copies that it keeps. */
const lockEntry = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(sql`select from maintenance where id = ${id} for update`)
  return rowCount === 1
}

const storedOf = (before: Maintenance | undefined): { lastDay: Day; startsAt: string | null } | undefined =>
  before && { lastDay: before.lastDay ?? before.firstDay, startsAt: before.startsAt ?? null }

const recorder = (operation: 'create' | 'update', req: PayloadRequest): Partial<Maintenance> =>
  operation === 'create' ? { recordedBy: req.user?.id ?? null } : {}

/** The loans that are promised for that time get another copy. What is out then cannot be repaired. */
const makeRoom = async (
  req: PayloadRequest,
  unit: string,
  { startsAt, endsAt }: MaintenancePeriod,
): Promise<void> => {
  await lockForLeaving(req, { units: [unit], models: [await modelOf(req, unit)] })
  if (!startsAt) return
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select last_day as day from loans where unit_id = ${unit} and state = 'handed-over'
      and tstzrange(starts_at, ends_at, '[)') && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz, '[)') limit 1`)
  const out = rows[0] as { day: Day } | undefined
  if (out) {
    const day = formatDay(out.day, languageOfStaff(req))
    refuseWrite(req, 'maintenance', 'firstDay', 'copy-is-out', { day })
  }
  const stuck = await moveLoans(req, { unit, startsAt, endsAt })
  if (stuck.length > 0)
    refuseWrite(req, 'maintenance', 'firstDay', 'copy-is-promised', { loans: daysOf(req, stuck) })
}

const modelOf = async (req: PayloadRequest, unit: string): Promise<string> => {
  const { equipment } = await req.payload.findByID({ collection: 'units', id: unit, depth: 0, req })
  return idOf(equipment)
}

const tell: CollectionAfterChangeHook<Maintenance> = async ({ doc, operation, previousDoc, req }) => {
  const [unit, city] = [idOf(doc.unit), idOf(doc.city)]
  const { firstDay, lastDay, kind } = doc
  if (operation === 'create') {
    const type = kind === 'inspection' ? 'unit.inspected' : 'unit.repair-planned'
    await appendEvent(req, { city, type, subject: unit, data: { maintenance: doc.id, firstDay, lastDay } })
    if (kind === 'inspection') await remember(req, unit, firstDay)
  } else if (previousDoc.lastDay !== lastDay) {
    const data = { maintenance: doc.id, firstDay, lastDay, before: previousDoc.lastDay }
    await appendEvent(req, { city, type: 'unit.repair-changed', subject: unit, data })
    await offerNext(req, [await modelOf(req, unit)])
  }
  return doc
}

const remember = async (req: PayloadRequest, id: string, day: Day): Promise<void> => {
  const { lastInspectedOn } = await req.payload.findByID({ collection: 'units', id, depth: 0, req })
  if (lastInspectedOn && lastInspectedOn >= day) return
  await req.payload.update({ collection: 'units', id, data: { lastInspectedOn: day }, depth: 0, req })
}

/** What was planned may be given up; what has begun stays in the log, and is ended by its last day. */
const keepLog: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await lockEntry(req, String(id))
  const { startsAt, unit } = await req.payload.findByID({ collection: 'maintenance', id, depth: 0, req })
  if (!startsAt || Date.parse(startsAt) <= Date.now())
    refuseWrite(req, 'maintenance', 'firstDay', 'has-begun')
  await lockLine(req, [await modelOf(req, idOf(unit))])
}

const tellGivenUp: CollectionAfterDeleteHook<Maintenance> = async ({ doc, req }) => {
  const { firstDay, lastDay } = doc
  const data = { maintenance: doc.id, firstDay, lastDay }
  await appendEvent(req, {
    city: idOf(doc.city),
    type: 'unit.repair-cancelled',
    subject: idOf(doc.unit),
    data,
  })
  await offerNext(req, [await modelOf(req, idOf(doc.unit))])
}

const idOf = (value: string | { id: string } | undefined): string =>
  typeof value === 'object' ? value.id : (value ?? '')

export const maintenanceHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepPlan],
  afterChange: [tell],
  beforeDelete: [keepLog],
  afterDelete: [tellGivenUp],
}
