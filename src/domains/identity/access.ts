import type { Access, FieldAccess, Where } from 'payload'
import { isOperator, membershipsOf } from './membershipsOf.ts'
import { type Role, roles } from './roles.ts'

/** Cities in which the person of the request holds one of these roles. */
const citiesWith = async (req: Parameters<Access>[0]['req'], held: readonly Role[]): Promise<string[]> => {
  const memberships = await membershipsOf(req)
  return [...new Set(memberships.filter(({ role }) => held.includes(role)).map(({ city }) => city))]
}

/** Documents of the cities in which one holds one of these roles; `path` is where the document names its city. */
export const heldBy =
  (held: readonly Role[], path = 'city'): Access =>
  async ({ req }) => {
    if (isOperator(req)) return true
    const cities = await citiesWith(req, held)
    return cities.length > 0 ? { [path]: { in: cities } } : false
  }

/** Creating in a city: the data names a city in which one holds one of these roles. Without data (the admin asks
 *  whether to show a button) any such city will do. */
export const createdBy =
  (held: readonly Role[]): Access =>
  async ({ req, data }) => {
    if (isOperator(req)) return true
    const cities = await citiesWith(req, held)
    const city: unknown = data?.city
    return city === undefined || city === null ? cities.length > 0 : cities.some((one) => one === city)
  }

/** What everybody may read, and besides it what these roles may read in their own cities. */
export const publicOr =
  (publicly: Where, held: readonly Role[], path = 'city'): Access =>
  async (args) => {
    const own = await heldBy(held, path)(args)
    if (own === true) return true
    return own === false ? publicly : { or: [publicly, own] }
  }

/** What is one's own (the field names the person), and what these roles may read in their cities. */
export const ownOr =
  (field: string, held: readonly Role[]): Access =>
  async (args) => {
    const person = args.req.user?.id
    const own = await heldBy(held)(args)
    if (own === true || !person) return own
    const mine: Where = { [field]: { equals: person } }
    return own === false ? mine : { or: [mine, own] }
  }

export const nobody: Access = () => false
export const operators: Access = ({ req }) => isOperator(req)
export const noFieldWrite: FieldAccess = () => false
/** Staff of the document's city, and whoever it is about. */
export const readsDecision: FieldAccess = async (args) =>
  (await worksInItsCity(args)) || isAbout(args.doc, args.req.user?.id)

/** Staff of the document's city. */
export const worksInItsCity: FieldAccess = async ({ req, doc }) => {
  if (!req.user) return false
  if (isOperator(req)) return true
  const held = await membershipsOf(req)
  return held.some(({ city }) => city === idOf(doc?.['city']))
}

const isAbout = (doc: Record<string, unknown> | undefined, person: string | undefined): boolean =>
  person !== undefined && [doc?.['person'], doc?.['applicant']].some((one) => idOf(one) === person)

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? value.id : value

export const operatorField: FieldAccess = ({ req }) => isOperator(req)

/** The admin is for people who hold a role somewhere, and for operators. */
export const entersAdmin = async ({ req }: { req: Parameters<Access>[0]['req'] }): Promise<boolean> =>
  isOperator(req) || (await citiesWith(req, roles)).length > 0

const liveCity: Where = { 'city.state': { equals: 'live' } }

/** Published things of live cities: what a visitor may read. */
export const published: Where = { and: [{ _status: { equals: 'published' } }, liveCity] }

/** Things without a draft, of live cities. */
export const ofLiveCities: Where = liveCity
