import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredFile, storedFile } from '../../database/storedFile.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import { today } from '../../kernel/time.ts'
import { type Prerequisite, prerequisitesOf } from '../programmes/attestations.ts'
import type { City } from '../tenancy/City.ts'
import { groupsOf, onlyGroupsOf } from './groups/groupsSql.ts'
import type { Group } from './groups/rules.ts'
import type { ModelRules } from './lendingRules.ts'
import { modelRules } from './modelRules.ts'
import type { Closure } from './opening.ts'
import { closuresOf } from './openingSql.ts'
import { partsOf } from './partsSql.ts'
import { type PublicDesk, publicDesk } from './readDesks.ts'
import { requiredBy } from './requiredSql.ts'
import type { EquipmentCategory } from './rules.ts'

/** A model as its page shows it. `replacementValue` in minor units of the city's currency. */
export type PublicEquipment = {
  id: string
  slug: string
  category: EquipmentCategory
  name: string
  summary: string
  description: string | null
  accessories: string | null
  consumables: string | null
  replacementValue: number | null
  own: ModelRules
  /** to be brought, in minor units of the city's currency; 0: none */
  deposit: number
  picture: StoredPicture | null
  photos: StoredPicture[]
  manual: StoredFile | null
  manualUrl: string | null
  explainedBy: { slug: string; name: string } | null
  /** of it, and of the parts of a kit; with what the reader has attended */
  requires: Prerequisite[]
  /** desks that have copies of the general pool, with how many of them can be lent */
  desks: (PublicDesk & { copies: number })[]
  /** groups whose rules are others, which alone may have it, or to which copies are reserved */
  groups: Group[]
  reserved: { group: string; copies: number }[]
  /** of a kit: its models; those that are not lent by themselves have no page */
  parts: { count: number; slug: string; name: string; published: boolean }[]
  /** closures from today on */
  closures: Closure[]
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  slug: string
  /** id of the reader; null: anybody */
  person?: string | null
  now?: Date
}

/** One published model of a city, in one statement; undefined if there is none. */
export const readEquipment = async ({
  payload,
  city,
  language,
  slug,
  person = null,
  now = new Date(),
}: Asked): Promise<PublicEquipment | undefined> => {
  const languages = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select e.id, e.slug, e.category, e.replacement_value::float as "replacementValue",
      (select sum(x.count * coalesce(m.deposit, 0))::int from ${partsOf(sql`e.id`)} x join equipment m on m.id = x.id) as deposit, ${modelRules}::jsonb || jsonb_build_object('onlyGroups', ${onlyGroupsOf}) as own,
      ${localised('equipment', 'name', 'e', languages)} as name, ${localised('equipment', 'summary', 'e', languages)} as summary,
      ${localised('equipment', 'description', 'e', languages)} as description,
      ${localised('equipment', 'accessories', 'e', languages)} as accessories,
      ${localised('equipment', 'consumables', 'e', languages)} as consumables,
      ${storedPicture('e.image_id', languages)} as picture, ${storedFile('e.manual_id')} as manual, e.manual_url as "manualUrl",
      coalesce((select json_agg(photo order by place) from (select r."order" as place, ${storedPicture('r.images_id', languages)} as photo
        from equipment_rels r where r.parent_id = e.id and r.path = 'photos') p where photo is not null), '[]') as photos,
      (select json_build_object('slug', m.slug, 'name', ${localised('commons', 'name', 'm', languages)})
        from commons m where m.id = e.explained_by_id and m._status = 'published') as "explainedBy",
      ${prerequisitesOf({
        languages,
        timeZone: city.timeZone,
        person,
        required: requiredBy(sql`select e.id union all
        select p.model_id from equipment_parts p where p._parent_id = e.id`),
      })} as requires,
      coalesce((select json_agg((${publicDesk(languages, day)})::jsonb || jsonb_build_object('copies', c.copies) order by d.slug)
        from (select desk_id, min(copies / count)::int as copies from (
            select s.id as desk_id, x.id, x.count, count(u.id) as copies from desks s cross join ${partsOf(sql`e.id`)} x
            left join units u on u.desk_id = s.id and u.equipment_id = x.id and u.state = 'available' and u.pool_id is null
            where s.city_id = e.city_id group by s.id, x.id, x.count) part
          group by desk_id having min(copies / count) > 0) c
        join desks d on d.id = c.desk_id), '[]') as desks,
      coalesce((select json_agg(json_build_object('count', p.count::int, 'published', m._status = 'published', 'slug', m.slug,
          'name', ${localised('equipment', 'name', 'm', languages)}) order by p._order)
        from equipment_parts p join equipment m on m.id = p.model_id where p._parent_id = e.id), '[]') as parts,
      ${groupsOf({ languages, city: sql`e.city_id`, person: null })} as groups,
      coalesce((select json_agg(json_build_object('group', r.slug, 'copies', r.copies) order by r.slug)
        from (select g.slug, count(*)::int as copies from units u join groups g on g.id = u.pool_id
          where u.equipment_id = e.id and u.state = 'available' group by g.slug) r), '[]') as reserved,
      ${closuresOf(sql`e.city_id`, languages, { from: day })} as closures
    from equipment e where e.city_id = ${city.id} and e.slug = ${slug} and e._status = 'published'`)
  return rows[0] as PublicEquipment | undefined
}
