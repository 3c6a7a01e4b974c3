import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterLoginHook, Locale, PayloadRequest } from 'payload'
import { sqlOf } from '../database/sqlOf.ts'
import { membershipsOf } from '../domains/identity/membershipsOf.ts'
import { cityOf } from '../domains/tenancy/cityOf.ts'

/** Staff read the admin in the language of their account, whatever the browser of the desk prefers, and begin to write in a
 *  language of their city: their own if the city speaks it, else its first. Otherwise the admin would store the first
 *  texts of a French city as English. What they choose to write in later is kept. */
export const beginInOwnLanguage: CollectionAfterLoginHook = async ({ req, user }) => {
  const [first] = await membershipsOf(req)
  if (!first) return
  const { cookiePrefix } = req.payload.config
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'set-cookie',
    `${cookiePrefix}-lng=${String(user['language'])}; Path=/; Max-Age=31536000; SameSite=Lax`,
  )
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select 1 from payload_preferences p join payload_preferences_rels r on r.parent_id = p.id
    where p.key = 'locale' and r.people_id = ${user.id} limit 1`)
  if (rows.length > 0) return
  const { languages } = await cityOf(req.payload, first.city)
  const own = languages.find((code) => code === user['language'])
  await req.payload.create({
    collection: 'payload-preferences',
    req,
    data: { key: 'locale', value: own ?? languages[0], user: { relationTo: 'people', value: user.id } },
  })
}

/** The languages one can write in: those of the cities one works in. Operators have all. */
export const writtenLanguages = async ({
  locales,
  req,
}: {
  locales: Locale[]
  req: PayloadRequest
}): Promise<Locale[]> => {
  const cities = [...new Set((await membershipsOf(req)).map(({ city }) => city))]
  if (cities.length === 0) return locales
  const spoken = new Set<string>(
    (await Promise.all(cities.map((id) => cityOf(req.payload, id)))).flatMap(({ languages }) => languages),
  )
  return locales.filter(({ code }) => spoken.has(code))
}
