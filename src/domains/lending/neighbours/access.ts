import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { heldBy } from '../../identity/access.ts'

/** Who answers reports in a city. */
const answering = heldBy(['manager', 'moderator'])

/** What two neighbours have with each other, for the two; and for those who answer reports in their city what was reported.
 *  `borrowing`: where the document names the borrowing */
export const betweenNeighbours =
  (borrowing: 'id' | 'borrowing'): Access =>
  async (args) => {
    const person = args.req.user?.id
    if (!person) return false
    const theirs: Where[] = [{ person: { equals: person } }, { owner: { equals: person } }]
    const staff = await answering(args)
    if (staff === false) return { or: theirs }
    const reported: Where = { [borrowing]: { in: await reportedBorrowings(args.req) } }
    return { or: [...theirs, staff === true ? reported : { and: [staff, reported] }] }
  }

/** The borrowings about which there is a report, open or answered; a report of the thing alone is about all of its. */
const reportedBorrowings = async (req: PayloadRequest): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select b.id from reports r join borrowings b on b.id = r.borrowing_id or (r.borrowing_id is null and b.thing_id = r.thing_id)`)
  return (rows as { id: string }[]).map(({ id }) => id)
}

/** Those who answer reports, but for whoever one is about: whose thing it is, and the two of the borrowing. */
export const answersReports: Access = async (args) => {
  const person = args.req.user?.id
  const staff = await answering(args)
  if (staff === false || !person) return false
  const aboutOthers: Where[] = ['thing.person', 'borrowing.owner', 'borrowing.person'].map((path) => ({
    [path]: { not_equals: person },
  }))
  return { and: staff === true ? aboutOthers : [staff, ...aboutOthers] }
}

/** Whoever wrote it reads it too. */
export const readsReports: Access = async (args) => {
  const person = args.req.user?.id
  if (!person) return false
  const theirs: Where = { person: { equals: person } }
  const answers = await answersReports(args)
  return typeof answers === 'boolean' ? theirs : { or: [theirs, answers] }
}

/** One of the two, whatever roles they or others hold. */
export const isOneOfThem: FieldAccess = ({ req, doc }) =>
  isAmong(req.user?.id, [doc?.['person'], doc?.['owner']])

/** Whose thing it is. */
export const isItsOwner: FieldAccess = ({ req, doc }) => isAmong(req.user?.id, [doc?.['owner']])

/** Where somebody meets others is theirs; whom they accept is told the one place that counts (answerBorrowing.ts). */
export const readsMeetingPlaces: FieldAccess = ({ req, doc }) => isAmong(req.user?.id, [doc?.['person']])

const isAmong = (person: string | undefined, named: readonly unknown[]): boolean =>
  person !== undefined && named.some((one) => idIn(one) === person)

const idIn = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? value.id : value
