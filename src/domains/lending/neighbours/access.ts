import type { Access, FieldAccess, Where } from 'payload'
import { heldBy } from '../../identity/access.ts'

/** What two neighbours have with each other, for the two; and for those who answer reports in their city. */
export const betweenNeighbours: Access = async (args) => {
  const person = args.req.user?.id
  const staff = await heldBy(['manager', 'moderator'])(args)
  if (staff === true || !person) return staff
  const theirs: Where[] = [{ person: { equals: person } }, { owner: { equals: person } }]
  return { or: staff === false ? theirs : [...theirs, staff] }
}

/** One of the two, whatever roles they or others hold. */
export const isOneOfThem: FieldAccess = ({ req, doc }) =>
  isAmong(req.user?.id, [doc?.['person'], doc?.['owner']])

/** Where somebody meets others is theirs; whom they accept is told the one place that counts (answerBorrowing.ts). */
export const readsMeetingPlaces: FieldAccess = ({ req, doc }) => isAmong(req.user?.id, [doc?.['person']])

const isAmong = (person: string | undefined, named: readonly unknown[]): boolean =>
  person !== undefined && named.some((one) => idIn(one) === person)

const idIn = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? value.id : value
