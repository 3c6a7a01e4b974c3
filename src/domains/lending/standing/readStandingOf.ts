import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { adapterOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import type { Day } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import type { StrikeKind, StrikeState, SuspensionState } from './rules.ts'

/** A strike as whoever it is about sees it. `suspension`: the id of the one it led to. */
export type OwnStrike = {
  id: string
  kind: StrikeKind
  state: StrikeState
  givenOn: Day
  expiresOn: Day
  suspension: string | null
  appeal: string | null
  reason: string | null
  loan: { id: string; equipment: string; firstDay: Day; lastDay: Day }
}

export type OwnSuspension = {
  id: string
  state: SuspensionState
  firstDay: Day
  lastDay: Day
  by: 'rule' | 'staff'
  grounds: string | null
  reason: string | null
}

export type Standing = { strikes: OwnStrike[]; suspensions: OwnSuspension[] }

type Asked = { payload: Payload; city: City; language: Language; person: string }

const mostShown = 100

/** What stands against a person in a city, also what counts no more; the newest first. One statement. */
export const readStandingOf = async ({ payload, city, language, person }: Asked): Promise<Standing> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select
      coalesce((select json_agg(x) from (
        select s.id, s.kind, s.state, s.given_on as "givenOn", s.expires_on as "expiresOn",
          s.suspension_id as suspension, s.appeal, s.reason,
          json_build_object('id', l.id, 'firstDay', l.first_day, 'lastDay', l.last_day,
            'equipment', ${localised('equipment', 'name', 'e', languageOrder(city, language))}) as loan
        from strikes s join loans l on l.id = s.loan_id join equipment e on e.id = l.equipment_id
        where s.city_id = ${city.id} and s.person_id = ${person}
        order by s.given_on desc, s.id desc limit ${mostShown}) x), '[]') as strikes,
      coalesce((select json_agg(x) from (
        select s.id, s.state, s.first_day as "firstDay", s.last_day as "lastDay", s.by, s.grounds, s.reason
        from suspensions s where s.city_id = ${city.id} and s.person_id = ${person}
        order by s.first_day desc, s.id desc limit ${mostShown}) x), '[]') as suspensions`)
  return rows[0] as Standing
}
