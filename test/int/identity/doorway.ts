import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { hostTable } from '../../../src/domains/tenancy/hosts.ts'
import { buildCity } from '../../support/build.ts'
import type { Portal } from '../../support/portal.ts'

/** A page of a new city, as an operation on an account is asked from it. */
export const doorway = async (portal: Portal): Promise<Doorway> => {
  const { id } = await buildCity(portal.payload)
  await portal.refreshHosts()
  const city = hostTable().byId.get(id)
  if (!city) throw new Error('The city was just built; expected it in the host table')
  return {
    payload: portal.payload,
    city,
    language: 'fr',
    address: null,
    absolute: (path = '', language = 'fr') => `https://communs.example/${city.slug}/${language}/${path}`,
  }
}

type Mail = { to: string; notice: string; subject: string; text: string; person: string | null }

/** The mails to an address, the oldest first. */
export const mailsTo = async (portal: Portal, email: string): Promise<Mail[]> => {
  const { rows } = await portal.database.query<Mail>(
    `select "to", notice, subject, text, person_id as person from mails where "to" = $1 order by created_at, id`,
    [email],
  )
  return rows
}

/** The token in the link of a mail. */
export const tokenIn = (mail: Mail | undefined): string => {
  const token = /[?&]token=([\w.-]+)/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`No link in the mail: ${mail?.text}`)
  return token
}

/** The person whose session this is, as a page of the site knows them. */
export const personOf = async (portal: Portal, token: string) => {
  const { user } = await portal.payload.auth({ headers: new Headers({ authorization: `JWT ${token}` }) })
  return user
}
