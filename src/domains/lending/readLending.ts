import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { addDays, today } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import type { LendingSettings } from './kind.ts'
import { type LendingRules, type ModelRules, rulesFor } from './lendingRules.ts'
import { daysKey, modelRules } from './modelRules.ts'
import type { Closure } from './opening.ts'
import { closuresOf } from './openingSql.ts'
import { type PublicDesk, publicDesk } from './readDesks.ts'
import type { EquipmentCategory } from './rules.ts'

/** What the days on which a city lends depend on. */
export type CityLending = {
  /** by their slug */
  desks: PublicDesk[]
  /** from two months ago to beyond the last day on which a loan may end */
  closures: Closure[]
  /** the rules of its models, each set once; `key` is that of `daysKey` */
  rules: { key: string; rules: LendingRules }[]
}

type Asked = { payload: Payload; city: City; language: Language; settings: LendingSettings; now?: Date }

/** In one statement, whatever the number of models. */
export const readLending = async ({
  payload,
  city,
  language,
  settings,
  now = new Date(),
}: Asked): Promise<CityLending> => {
  const languages = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const closures = { from: addDays(day, -60), until: addDays(day, settings.maxAdvanceDays + 400) }
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select coalesce((select json_agg(${publicDesk(languages, day)} order by d.slug) from desks d where d.city_id = ${city.id}), '[]') as desks,
      ${closuresOf(sql`${city.id}::uuid`, languages, closures)} as closures,
      coalesce((select json_agg(m) from (select distinct on (${daysKey('e')}) ${daysKey('e')} as key, e.category, ${modelRules} as own
        from equipment e where e.city_id = ${city.id}) m), '[]') as rules`)
  const read = rows[0] as Omit<CityLending, 'rules'> & { rules: Stored[] }
  const rules = read.rules.map(({ key, category, own }) => ({
    key,
    rules: rulesFor(settings, category, own),
  }))
  return { ...read, rules }
}

type Stored = { key: string; category: EquipmentCategory; own: ModelRules }
