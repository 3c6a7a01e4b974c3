import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { announce } from '../../database/announce.ts'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { sqlStateOf } from '../../database/sqlState.ts'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tagOf } from '../tenancy/announceChange.ts'
import type { City } from '../tenancy/City.ts'
import { type CreditPreference, creditPreferences } from './creditPreferences.ts'
import { handlePattern, nameMaximum, refuseName } from './rules.ts'

export type ProfileForm = {
  name: string
  handle: string
  language: string
  creditPreference: string
  pseudonym: string
}

type Profile = {
  name: string
  handle: string
  language: Language
  preference: CreditPreference
  pseudonym: string | null
}

type Change = { payload: Payload; city: City; person: TypedUser; form: ProfileForm }

/** Changes one's name, handle, language and how one wants to be credited from now on; credits given before stay as they
 *  were chosen. Refuses `form-incomplete` (422, with `fields`). */
export const changeProfile = async ({ payload, city, person, form }: Change): Promise<Result<true>> => {
  const decided = decideProfile(form)
  if (!decided.ok) return decided
  const { name, handle, language, preference, pseudonym } = decided.value
  try {
    return await inTransaction({ payload, user: person }, async (req) => {
      const db = await sqlOf(req)
      await db.execute(sql`
        update people set name = ${name}, handle = ${handle}, language = ${language},
          credit_preference = ${preference}, credit_pseudonym = ${pseudonym}, updated_at = now()
        where id = ${person.id} and closed_at is null`)
      // What they lend is shown under the name that they wish for now.
      const { rows } = await db.execute(
        sql`select distinct city_id as city from things where person_id = ${person.id}`,
      )
      for (const { city: shown } of rows as { city: string }[]) await announce(req, tagOf(shown, 'things'))
      await appendEvent(req, { city: city.id, type: 'person.profile-changed', subject: person.id })
      return ok(true)
    })
  } catch (error) {
    if (sqlStateOf(error)?.constraint === 'people_handle_idx') {
      return refuse('form-incomplete', 422, { fields: { handle: 'handle-taken' } })
    }
    throw error
  }
}

/** What a form of the profile lacks, or the profile as it is kept. */
export const decideProfile = (form: ProfileForm): Result<Profile> => {
  const handle = form.handle.trim().toLowerCase()
  const pseudonym = form.pseudonym.trim() || null
  const preference = creditPreferences.find((one) => one === form.creditPreference)
  const { language } = form
  const fields: Record<string, string> = {}
  const wrongName = refuseName(form.name)
  if (wrongName) fields['name'] = wrongName
  if (!handlePattern.test(handle)) fields['handle'] = 'handle-shape'
  if (preference === 'pseudonym' && !pseudonym) fields['pseudonym'] = 'pseudonym-missing'
  if (pseudonym && pseudonym.length > nameMaximum) fields['pseudonym'] = 'name-shape'
  if (!preference) fields['creditPreference'] = 'choice-missing'
  if (!isLanguage(language)) fields['language'] = 'choice-missing'
  if (Object.keys(fields).length > 0 || !preference || !isLanguage(language)) {
    return refuse('form-incomplete', 422, { fields })
  }
  return ok({ name: form.name.trim().replace(/\s+/g, ' '), handle, language, preference, pseudonym })
}
