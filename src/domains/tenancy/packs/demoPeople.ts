import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok } from '../../../kernel/result.ts'
import { offerDemoThings } from './offerDemoThings.ts'
import type { Pack } from './Pack.ts'
import type { Problem } from './problem.ts'

/** A login of a demonstration, as it is printed. */
export type DemoLogin = { city: string; role: string; email: string; password: string }

/** `problems`: what a demo account lends and the city, as it is now, does not let it. */
export type DemoPeople = { logins: DemoLogin[]; problems: Problem[] }

type Making = {
  payload: Payload
  pack: Pack
  /** Where the logins of this deployment are kept, readable for its owner alone. */
  file: string
}

/** Makes the demo accounts of a pack, verified, with their memberships, their business's entry and what they lend. Their
 *  password is made up once per deployment and kept in `file`, never in a pack. Accounts that are there keep theirs, unless
 *  the file was lost: then they get the new one, which is safe because their addresses end in `.example`. */
export const makeDemoPeople = async ({ payload, pack, file }: Making): Promise<DemoPeople> => {
  const kept = readLogins(file)
  const password = kept[0]?.password ?? makePassword()
  const isNew = kept.length === 0
  const made = await inTransaction({ payload }, async (req) => {
    const { docs: cities } = await payload.find({
      collection: 'cities',
      req,
      depth: 0,
      where: { slug: { equals: pack.city.slug } },
    })
    const city = cities[0]
    if (!city) throw new Error(`City '${pack.city.slug}' is not there; expected its pack to be applied first`)
    for (const { email, name, handle, language, roles, business } of pack.people) {
      const { docs } = await payload.find({
        collection: 'people',
        req,
        depth: 0,
        where: { email: { equals: email } },
      })
      const person =
        docs[0] ??
        (await payload.create({
          collection: 'people',
          req,
          disableVerificationEmail: true,
          data: { email, name, handle, language, password, credit: { preference: 'name' }, _verified: true },
        }))
      if (docs[0] && isNew)
        await payload.update({ collection: 'people', req, id: person.id, data: { password } })
      for (const role of roles) {
        const { totalDocs } = await payload.count({
          collection: 'memberships',
          req,
          where: {
            and: [
              { city: { equals: city.id } },
              { person: { equals: person.id } },
              { role: { equals: role } },
            ],
          },
        })
        if (totalDocs > 0) continue
        const startsAt = new Date().toISOString()
        await payload.create({
          collection: 'memberships',
          req,
          data: { city: city.id, person: person.id, role, startsAt },
        })
      }
      // Past Payload, so that the entry does not count as changed by people when the pack is applied again.
      const db = await sqlOf(req)
      await db.execute(sql`update businesses set applicant_id = ${person.id}
        where city_id = ${city.id} and slug = ${business ?? null} and applicant_id is null`)
    }
    const named = pack.city.name[pack.languages[0]] ?? pack.city.slug
    const logins = pack.people.map(({ email, roles, business }) => ({
      city: named,
      role: roles.join(', ') || (business ? 'business' : 'resident'),
      email,
      password,
    }))
    return ok({ city: city.id, logins })
  })
  if (!made.ok) return { logins: [], problems: [] }
  const { city, logins } = made.value
  const emails = new Set(logins.map(({ email }) => email))
  writeLogins(file, [...kept.filter(({ email }) => !emails.has(email)), ...logins])
  return { logins, problems: await offerDemoThings({ payload, pack, city }) }
}

const readLogins = (file: string): DemoLogin[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[]) : []

/** Whole or not at all: a half-written file would lose the password. */
const writeLogins = (file: string, logins: readonly DemoLogin[]): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Five groups of four letters that are easy to read out and to type: some 60 bits. */
const makePassword = (): string => {
  const pick = (letters: string): string => letters.charAt(randomInt(letters.length))
  const group = (): string => pick('bdfgklmnprstvz') + pick('aeiou') + pick('bdfgklmnprstvz') + pick('aeiou')
  return Array.from({ length: 5 }, group).join('-')
}
