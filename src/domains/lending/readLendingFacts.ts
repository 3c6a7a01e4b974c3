import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { addDays, type Day, today } from '../../kernel/time.ts'
import { type Prerequisite, prerequisitesOf } from '../programmes/attestations.ts'
import type { City } from '../tenancy/City.ts'
import { blocks, isOpenLoan, isOverdue } from './busy.ts'
import { groupsOf, onlyGroupsOf } from './groups/groupsSql.ts'
import { type Acting, actingAs, type Group, mayHave, rulesAs } from './groups/rules.ts'
import type { LendingSettings } from './kind.ts'
import { type LendingRules, type ModelRules, rulesFor } from './lendingRules.ts'
import type { AskersStanding, LendingDesk, PersonsLoan } from './loanQuestion.ts'
import { modelRules } from './modelRules.ts'
import type { Closure } from './opening.ts'
import { closuresOf, openingHours } from './openingSql.ts'
import { partsOf } from './partsSql.ts'
import type { Copy } from './proposeAlternatives.ts'
import { requiredBy } from './requiredSql.ts'
import type { EquipmentCategory } from './rules.ts'
import { deskVisits } from './visitsSql.ts'

/** A model of which copies are lent: the one that was asked for, or each part of a kit. */
export type LentPart = {
  id: string
  /** copies of it that one kit takes; 1 of what is no kit */
  count: number
  rules: LendingRules
  /** minor units of the city's currency */
  replacementValue: number | null
  /** to be brought for each copy, likewise */
  deposit: number | null
  prerequisites: Prerequisite[]
  copies: Copy[]
}

export type LendingFacts = {
  id: string
  slug: string
  name: string
  kit: boolean
  rules: LendingRules
  /** in one order for everybody */
  parts: LentPart[]
  /** desks that have all of it */
  desks: LendingDesk[]
  closures: Closure[]
  /** of the person, or of the organisation in whose name they ask, in this city, since about a year; a kit is one loan */
  loans: PersonsLoan[]
  standing: AskersStanding
  acting: Acting
  reserved: string[]
  /** whether the person has brought something back here before */
  known: boolean
  prerequisites: Prerequisite[]
}

/** What is to be brought for all of it, in minor units of the city's currency. */
export const depositOf = (parts: readonly Pick<LentPart, 'count' | 'deposit'>[]): number =>
  parts.reduce((sum, { count, deposit }) => sum + count * (deposit ?? 0), 0)

type Asked = {
  city: City
  language: Language
  settings: LendingSettings
  /** slug of the model */
  equipment: string
  /** id of the person, or null for nobody's */
  person: string | null
  /** slug of the organisation in whose name they ask */
  organisation?: string | undefined
  /** on which it is to begin, and somebody has to belong to a group; undefined: today */
  firstDay?: Day | undefined
  /** ids of loans that are looked at as if they were not: those that are to be changed */
  without?: readonly string[]
  now: Date
}

/** SQL: what the model with the alias `e` says for itself, with the groups it is for. */
const ownRules = sql`${modelRules}::jsonb || jsonb_build_object('onlyGroups', ${onlyGroupsOf})`

/** All that a decision about a loan of a model or a kit needs, in one statement; undefined where the city lends no such.
 *  Copies in repair or retired are none, nor are those of groups to which whoever asks does not belong. Copies of groups come
 *  before the general pool, copies and desks in one order for everybody. Rules are those that hold for whoever asks. */
export const readLendingFacts = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  { city, language, settings, equipment, person, organisation, firstDay, without = [], now }: Asked,
): Promise<LendingFacts | undefined> => {
  const languages = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const horizon = addDays(day, settings.maxAdvanceDays + 400)
  const prerequisites = prerequisitesOf({
    languages,
    timeZone: city.timeZone,
    person,
    required: requiredBy(sql`e.id`),
  })
  const mine = organisation
    ? sql`organisation_id = (select id from groups where city_id = ${city.id} and slug = ${organisation})`
    : sql`person_id = ${person} and organisation_id is null`
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    with model as (
      select * from equipment where city_id = ${city.id} and slug = ${equipment} and _status = 'published'),
    part as (select x.* from model m, lateral ${partsOf(sql`m.id`)} x),
    copy as (
      select u.id, u.desk_id as desk, u.equipment_id as model, (select g.slug from groups g where g.id = u.pool_id) as pool, ${busy(without)} as busy
      from part x join units u on u.equipment_id = x.id and u.state = 'available')
    select e.id, e.slug, e.category, ${localised('equipment', 'name', 'e', languages)} as name, ${ownRules} as own,
      exists (select from equipment_parts p where p._parent_id = e.id) as kit, ${prerequisites} as prerequisites,
      (select json_agg(json_build_object('id', e.id, 'count', x.count, 'category', e.category, 'own', ${ownRules},
          'replacementValue', e.replacement_value::float, 'deposit', e.deposit::int, 'prerequisites', ${prerequisites},
          'copies', coalesce((select json_agg(json_build_object('id', c.id, 'desk', c.desk, 'pool', c.pool, 'busy', c.busy)
            order by c.pool is null, c.id)
            from copy c where c.model = e.id), '[]')) order by e.id)
        from part x join equipment e on e.id = x.id) as parts,
      coalesce((select json_agg(json_build_object('id', d.id, 'slug', d.slug,
          'name', ${localised('desks', 'name', 'd', languages)}, ${openingHours}, ${deskVisits(day, person)}) order by d.slug)
        from desks d where d.id in (select desk from copy) and not exists (select from part x
          where x.count > (select count(*) from copy c where c.model = x.id and c.desk = d.id))), '[]') as desks,
      ${closuresOf(sql`e.city_id`, languages, { from: addDays(day, -60), until: horizon })} as closures,
      coalesce((select json_agg(json_build_object('equipment', l.thing, 'category', o.category, 'state', l.state,
          'firstDay', l.first_day, 'past', l.ends_at <= now(), 'lastDay', least(l.last_day,
            to_char(l.returned_at at time zone ${city.timeZone}, 'YYYY-MM-DD'))))
        from (select distinct on (coalesce(bundle, id::text)) *, coalesce(kit_id, equipment_id) as thing from loans
          where ${mine} and city_id = ${city.id} and state not in ('refused', 'cancelled', 'lapsed') ${except('loans', without)}
            and (last_day >= ${addDays(day, -400)} or state = 'handed-over')
          order by coalesce(bundle, id::text), ${isOpenLoan('loans')} desc) l
        join equipment o on o.id = l.thing), '[]') as loans,
      json_build_object(
        'suspendedUntil', (select max(s.last_day) from suspensions s where s.person_id = ${person} and s.city_id = e.city_id
          and s.state = 'active' and s.first_day <= ${day} and s.last_day >= ${day}),
        'overdue', (select ${localised('equipment', 'name', 'o', languages)} from loans l join equipment o on o.id = l.equipment_id
          where l.person_id = ${person} and l.city_id = e.city_id and ${isOverdue('l')} order by l.due_at limit 1)) as standing,
      exists (select from loans l where l.person_id = ${person} and l.city_id = e.city_id and l.state in ('returned', 'closed')) as known,
      ${groupsOf({ languages, city: sql`e.city_id`, person })} as groups
    from model e`)
  const row = rows[0] as StoredFacts | undefined
  if (!row) return undefined
  const { own, category, parts: stored, groups, desks, ...facts } = row
  const acting = actingAs(groups, organisation, firstDay ?? day)
  const parts = stored.map(({ own, category, copies, ...part }) => ({
    ...part,
    rules: rulesAs(rulesFor(settings, category, own), acting),
    copies: copies.filter(({ pool }) => mayHave(pool, acting)).map(copyOf),
  }))
  const pools = new Set(stored.flatMap(({ copies }) => copies.map(({ pool }) => pool)))
  return {
    ...facts,
    acting,
    rules: rulesAs(rulesFor(settings, category, own), acting),
    parts,
    desks: desks.filter(({ id }) =>
      parts.every(({ copies, count }) => copies.filter(({ desk }) => desk === id).length >= count),
    ),
    reserved: groups.filter(({ slug }) => pools.has(slug) && !mayHave(slug, acting)).map(({ name }) => name),
  }
}

/** The copies of a model alone, for a second look: what others took since the first. */
export const readCopies = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  equipment: string,
): Promise<Copy[]> => (await readCopiesOf(req, [equipment])).get(equipment) ?? []

/** By the id of a model, its copies; a model without any is missing. One statement. */
export const readCopiesOf = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  equipment: readonly string[],
): Promise<Map<string, Copy[]>> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select u.equipment_id as model, u.id, u.desk_id as desk, g.slug as pool, ${busy([])} as busy
    from units u left join groups g on g.id = u.pool_id
    where u.equipment_id = any(string_to_array(${equipment.join()}, ',')::uuid[]) and u.state = 'available'
    order by u.pool_id is null, u.id`)
  const found = Map.groupBy(rows as (StoredCopy & { model: string })[], ({ model }) => model)
  return new Map([...found].map(([model, copies]) => [model, copies.map(copyOf)]))
}

/** SQL: when the copy with the alias `u` is promised or in repair, as JSON. */
const busy = (
  without: readonly string[],
): SQL => sql`coalesce((select json_agg(json_build_object('from', b.starts, 'until', b.ends)) from (
  select l.starts_at as starts, case when ${isOverdue('l')} then null else l.ends_at end as ends
  from loans l where l.unit_id = u.id and ${blocks('l')} ${except('l', without)} and (l.ends_at > now() or ${isOverdue('l')})
  union all select m.starts_at, m.ends_at from maintenance m where m.unit_id = u.id and m.ends_at > now()) b), '[]')`

const except = (loan: string, ids: readonly string[]): SQL =>
  ids.length === 0 ? sql`` : sql`and ${sql.raw(loan)}.id <> all(string_to_array(${ids.join()}, ',')::uuid[])`

type StoredCopy = {
  id: string
  desk: string
  pool: string | null
  busy: { from: string; until: string | null }[]
}
type Stored<T> = Omit<T, 'rules'> & { category: EquipmentCategory; own: ModelRules }
type StoredFacts = Omit<Stored<LendingFacts>, 'parts' | 'acting' | 'reserved'> & {
  groups: Group[]
  parts: (Omit<Stored<LentPart>, 'copies'> & { copies: StoredCopy[] })[]
}

const copyOf = ({ id, desk, pool, busy }: StoredCopy): Copy => ({
  id,
  desk,
  pool,
  busy: busy.map(({ from, until }) => ({
    from: new Date(from),
    until: until === null ? null : new Date(until),
  })),
})
