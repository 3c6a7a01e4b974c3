import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { adapterOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { addDays, type Day, startOfDay, today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import { openingOf } from '../opening.ts'
import { closuresOf, openingHours } from '../openingSql.ts'
import { type FigurePeriod, stepsOf } from './figurePeriod.ts'

/** What is counted. A kit counts as the copies it takes. Loans belong to their first day, what was declined to the day on
 *  which it was asked for. */
export type Figures = {
  /** handed over */
  lent: number
  /** of these, brought back after their last day, or not yet */
  late: number
  /** not picked up */
  noShow: number
  /** by a desk */
  refused: number
  /** by the rules, or because nothing was free */
  declined: number
}

/** `used`: days on which a copy was out; `lendable`: days on which one could have been. Both are days on which its desk
 *  receives people, up to today, of the copies there are now. */
export type Use = { copies: number; used: number; lendable: number }

export type Named = { slug: string; name: string }

export type LendingFigures = {
  all: Figures & Use
  desks: (Named & Figures & Use)[]
  models: (Named & Figures & Use)[]
  /** `step`: a day or a month */
  steps: ({ step: string } & Figures)[]
  /** most often first; `refused-by-desk` is what desks refused */
  reasons: { reason: string; count: number }[]
}

type Asked = { payload: Payload; city: City; language: Language; period: FigurePeriod; now?: Date }

/** How a city lent within a period: numbers alone, of desks and models, with nobody in them. */
export const readFigures = async ({
  payload,
  city,
  language,
  period,
  now = new Date(),
}: Asked): Promise<LendingFigures> => {
  const db = adapterOf(payload).drizzle
  const languages = languageOrder(city, language)
  const [from, until] = [period.from, period.until].map((day) => sql`${day}`)
  const begins = sql`${startOfDay(period.from, city.timeZone).toISOString()}::timestamptz`
  const ends = sql`${startOfDay(addDays(period.until, 1), city.timeZone).toISOString()}::timestamptz`
  const dayOf = (instant: string) =>
    sql`to_char(${sql.raw(instant)} at time zone ${city.timeZone}, 'YYYY-MM-DD')`
  const stepLength = period.by === 'day' ? 10 : 7
  const day = today(city.timeZone, now)
  const { rows: places } = await db.execute(sql`
    select coalesce((select json_agg(json_build_object('id', d.id, 'slug', d.slug, 'name', ${localised('desks', 'name', 'd', languages)},
        ${openingHours}) order by d.slug) from desks d where d.city_id = ${city.id}), '[]') as desks,
      ${closuresOf(sql`${city.id}::uuid`, languages, { from: period.from, until: period.until })} as closures`)
  const { desks, closures } = places[0] as Places
  const open = openDays(desks, closures, period, day)
  const [counted, out, stock, declined] = await Promise.all([
    db.execute(sql`
      select l.desk_id as desk, l.equipment_id as model, left(l.first_day, ${stepLength}) as step,
        count(*) filter (where l.handed_over_at is not null)::int as lent,
        count(*) filter (where l.handed_over_at is not null
          and coalesce(${dayOf('l.returned_at')}, ${day}) > l.last_day)::int as late,
        count(*) filter (where l.state = 'no-show')::int as "noShow", count(*) filter (where l.state = 'refused')::int as refused
      from loans l where l.city_id = ${city.id} and l.first_day between ${from} and ${until} group by 1, 2, 3`),
    db.execute(sql`
      with open as (select * from json_to_recordset(${JSON.stringify(open)}::json) as o(desk uuid, day text, before int, after int))
      select l.desk_id as desk, l.equipment_id as model, sum(z.after - a.before)::int as used
      from loans l
        join open a on a.desk = l.desk_id and a.day = greatest(${from}, ${dayOf('l.handed_over_at')})
        join open z on z.desk = l.desk_id and z.day = least(${until}, ${day}, ${dayOf(`coalesce(l.returned_at, case when l.state = 'lost' then l.due_at end)`)})
      where l.city_id = ${city.id} and l.handed_over_at < ${ends} and (l.returned_at is null or l.returned_at >= ${begins})
        and z.day >= a.day
      group by 1, 2`),
    db.execute(sql`
      select u.desk_id as desk, u.equipment_id as model, count(*)::int as copies from units u
      where u.city_id = ${city.id} and u.state in ('available', 'repair') group by 1, 2`),
    db.execute(sql`
      select d.id as desk, v.subject_id as model, left(${dayOf('v.at')}, ${stepLength}) as step, v.data ->> 'reason' as reason,
        count(*)::int as declined
      from events v left join desks d on d.city_id = v.city_id and d.slug = v.data ->> 'desk'
      where v.city_id = ${city.id} and v.type = 'loan.declined' and v.at >= ${begins} and v.at < ${ends} group by 1, 2, 3, 4`),
  ])
  const rows = { counted, out, stock, declined } as unknown as Record<Sort, { rows: Row[] }>
  const { rows: names } = await db.execute(sql`
    select e.id, e.slug, ${localised('equipment', 'name', 'e', languages)} as name from equipment e where e.city_id = ${city.id}`)
  return together(rows, { desks, models: names as Place[], open, period })
}

type Place = Named & { id: string }
type Places = {
  desks: (Place & Parameters<typeof openingOf>[0])[]
  closures: Parameters<typeof openingOf>[1]
}
type Sort = 'counted' | 'out' | 'stock' | 'declined'
type Row = { desk: string | null; model: string; step?: string; reason?: string } & Partial<Figures & Use>
/** `before` and `after`: on how many days of the period, so far, the desk received people, without and with this one */
type OpenDay = { desk: string; day: Day; before: number; after: number }

/** No day after today: nothing was lent on it yet. */
const openDays = (
  desks: Places['desks'],
  closures: Places['closures'],
  { from, until }: FigurePeriod,
  now: Day,
): OpenDay[] =>
  desks.flatMap((desk) => {
    const days: OpenDay[] = []
    let count = 0
    for (let day = from; day <= until && day <= now; day = addDays(day, 1)) {
      const before = count
      if (openingOf(desk, closures, day).open) count += 1
      days.push({ desk: desk.id, day, before, after: count })
    }
    return days
  })

const none = (): Figures & Use => ({
  lent: 0,
  late: 0,
  noShow: 0,
  refused: 0,
  declined: 0,
  copies: 0,
  used: 0,
  lendable: 0,
})

const counts = Object.keys(none()) as (keyof (Figures & Use))[]

const addTo = (sum: Figures & Use, row: Partial<Figures & Use>): void => {
  for (const key of counts) sum[key] += row[key] ?? 0
}

type Known = {
  desks: readonly Place[]
  models: readonly Place[]
  open: readonly OpenDay[]
  period: FigurePeriod
}

const together = (
  found: Record<Sort, { rows: Row[] }>,
  { desks, models, open, period }: Known,
): LendingFigures => {
  const opened = new Map(open.map(({ desk, after }) => [desk, after]))
  const all = none()
  const byDesk = new Map(desks.map(({ id, slug, name }) => [id, { slug, name, ...none() }]))
  const byModel = new Map(models.map(({ id, slug, name }) => [id, { slug, name, ...none() }]))
  const bySteps = new Map(stepsOf(period).map((step) => [step, none()]))
  const reasons = new Map<string, number>()
  for (const row of Object.values(found).flatMap(({ rows }) => rows)) {
    const whole = { ...row, lendable: (row.copies ?? 0) * (opened.get(row.desk ?? '') ?? 0) }
    const sums = [all, byDesk.get(row.desk ?? ''), byModel.get(row.model), bySteps.get(row.step ?? '')]
    for (const sum of sums) if (sum) addTo(sum, whole)
    const reason = row.reason ?? (row.refused ? 'refused-by-desk' : undefined)
    const count = row.declined ?? row.refused ?? 0
    if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  }
  const touched = (one: Figures & Use): boolean =>
    one.copies + one.lent + one.refused + one.declined + one.noShow > 0
  return {
    all,
    desks: [...byDesk.values()],
    models: [...byModel.values()]
      .filter(touched)
      .sort((a, b) => b.used - a.used || b.lent - a.lent || a.slug.localeCompare(b.slug)),
    steps: [...bySteps].map(([step, { lent, late, noShow, refused, declined }]) => ({
      step,
      lent,
      late,
      noShow,
      refused,
      declined,
    })),
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
  }
}
