import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { rowsOf } from '../../../database/reading.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import type { City } from '../../tenancy/City.ts'
import { searchOf, veiled } from './borrowerRules.ts'

/** Somebody the desk may ask for. `asked`: how it names them when it does, their id or the address it knows. */
export type Borrower = { id: string; name: string; email: string; asked: string }

type Place = Pick<City, 'id'>

/** SQL: whether the person with the alias `p` has dealings with the city: a role, a loan, a place in line, a seat, a group. */
const knownIn = ({ id }: Place): SQL =>
  sql.join(
    ['memberships', 'loans', 'waits', 'registrations', 'group_members'].map(
      (table) => sql`exists (select from ${sql.raw(table)} d where d.person_id = p.id and d.city_id = ${id})`,
    ),
    sql` or `,
  )

/** Who has an account that could ask by itself. */
const stands = sql`p.closed_at is null and p._verified`

const mostFound = 20

/**
 * People the desk may ask for, by name: who has dealings with the city by a part of their name; anybody by the whole address of
 * their account, since whoever knows it was told. Addresses come veiled.
 */
export const findBorrowers = async (payload: Payload, city: Place, typed: string): Promise<Borrower[]> => {
  const search = searchOf(typed)
  if (!search) return []
  const part = 'name' in search ? `%${search.name.replaceAll(/[%_\\]/g, '\\$&')}%` : ''
  const found = await rowsOf<Omit<Borrower, 'asked'>>(
    payload,
    sql`
    select p.id, p.name, p.email from people p where ${stands} and ${
      'email' in search
        ? sql`p.email = ${search.email}`
        : sql`fold(p.name) like fold(${part}) and (${knownIn(city)})`
    } order by fold(p.name), p.id limit ${mostFound}`,
  )
  return found.map(({ id, name, email }) => ({
    id,
    name,
    email: veiled(email),
    asked: 'email' in search ? search.email : id,
  }))
}

/** Who is meant by an id of somebody with dealings in the city, or by the whole address of an account; undefined where that is
 *  nobody the desk may ask for. */
export const findBorrower = async (
  payload: Payload,
  city: Place,
  asked: string,
): Promise<Borrower | undefined> => {
  if (asked.includes('@')) return (await findBorrowers(payload, city, asked))[0]
  if (!isUuid(asked)) return undefined
  const [found] = await rowsOf<Omit<Borrower, 'asked'>>(
    payload,
    sql`select p.id, p.name, p.email from people p where ${stands} and p.id = ${asked} and (${knownIn(city)})`,
  )
  return found && { ...found, email: veiled(found.email), asked }
}
