import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import type { LoanLine } from '../../../src/domains/lending/lendLine.ts'
import type { LoanState } from '../../../src/domains/lending/rules.ts'
import type { WaitState } from '../../../src/domains/lending/waiting/rules.ts'
import { addDays } from '../../../src/kernel/time.ts'
import type { Step } from '../contender.ts'
import type { LendingAct } from '../lendingAct.ts'
import { day, type World } from './world.ts'

/** How often each is done, of about a hundred. */
const weights = {
  basket: 13,
  approve: 7,
  refuse: 2,
  ready: 4,
  handOver: 7,
  takeBack: 7,
  lookOver: 4,
  lost: 1,
  noShow: 1,
  cancelAtDesk: 2,
  cancel: 6,
  change: 7,
  changeAtDesk: 3,
  swap: 5,
  join: 8,
  leave: 2,
  take: 5,
  lapse: 3,
  repair: 3,
  endRepair: 1,
  giveUpRepair: 2,
  mend: 3,
  remind: 1,
  sweep: 1,
} as const
type Kind = keyof typeof weights

/** A wish of somebody, in numbers; what it is about is chosen among what is there when its turn comes. */
export type Wish = {
  kind: Kind
  who: number
  what: number
  where: number
  first: number
  length: number
  /** now and then something is tried that is not possible */
  blind: boolean
}

const many = fc.nat({ max: 999 })
export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({ arbitrary: fc.constant(kind as Kind), weight })),
  ),
  who: many,
  what: many,
  where: many,
  first: fc.nat({ max: 7 }),
  length: fc.nat({ max: 2 }),
  blind: fc
    .boolean()
    .chain((one) => (one ? fc.nat({ max: 4 }).map((four) => four === 0) : fc.constant(false))),
})

type LoanRow = {
  id: string
  state: LoanState
  person: string
  unit: string
  model: string
  desk: string
  group: string | null
  firstDay: string
}
type Seen = {
  loans: LoanRow[]
  units: { id: string; number: string; model: string; desk: string; state: string }[]
  repairs: { id: string; firstDay: string; lastDay: string }[]
  waits: { id: string; person: string; state: WaitState }[]
}

const look = async (database: pg.Pool, { things }: World): Promise<Seen> => {
  const { rows } = await database.query(
    `select coalesce((select json_agg(json_build_object('id', id, 'state', state, 'person', person_id, 'unit', unit_id,
        'model', equipment_id, 'desk', desk_id, 'group', coalesce(bundle, basket), 'firstDay', first_day) order by id)
        from loans where equipment_id = any($1)), '[]') as loans,
      (select json_agg(json_build_object('id', id, 'number', inventory_number, 'model', equipment_id, 'desk', desk_id,
        'state', state) order by id) from units where equipment_id = any($1)) as units,
      coalesce((select json_agg(json_build_object('id', m.id, 'firstDay', m.first_day, 'lastDay', m.last_day) order by m.id)
        from maintenance m join units u on u.id = m.unit_id where u.equipment_id = any($1)), '[]') as repairs,
      coalesce((select json_agg(json_build_object('id', id, 'person', person_id, 'state', state) order by id)
        from waits where equipment_id = any($1)), '[]') as waits`,
    [things.map(({ id }) => id)],
  )
  return rows[0] as Seen
}

/** Which loans it is done with. */
const doneWith: Partial<Record<Kind, readonly LoanState[]>> = {
  approve: ['requested'],
  refuse: ['requested'],
  ready: ['approved'],
  handOver: ['approved', 'ready'],
  takeBack: ['handed-over', 'lost'],
  lookOver: ['returned'],
  lost: ['handed-over'],
  noShow: ['approved', 'ready'],
  cancelAtDesk: ['requested', 'approved', 'ready', 'offered'],
  cancel: ['requested', 'approved', 'ready', 'offered'],
  change: ['requested', 'approved', 'ready', 'handed-over'],
  changeAtDesk: ['requested', 'approved', 'ready', 'handed-over'],
  swap: ['requested', 'approved', 'ready'],
  take: ['offered'],
  lapse: ['offered'],
}

type AtDesk = Extract<LendingAct, { way: 'desk' }>

const from = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length]

/** The step that a wish comes to as things stand; undefined where there is nothing to do it with. */
export const stepFor = async (
  database: pg.Pool,
  world: World,
  wish: Wish,
  number: number,
): Promise<Step | undefined> => {
  const seen = await look(database, world)
  const found = actFor(world, seen, wish)
  if (!found) return undefined
  const { person, ...act } = found
  // Time flies: an offer whose answer nobody waits for any longer.
  if (act.way === 'lapse')
    await database.query(
      `with offer as (
         select id from loans where state = 'offered' and (id = $1 or bundle = (select bundle from loans where id = $1))
         order by id for update)
       update loans l set offered_until = now() - interval '1 minute' from offer where l.id = offer.id and l.state = 'offered'`,
      [act.loan],
    )
  return { number, person, city: world.city.id, ...act }
}

const actFor = (world: World, seen: Seen, wish: Wish): (LendingAct & { person: string }) | undefined => {
  const { kind, who, what, where, first, length, blind } = wish
  const person = from(world.people, who) as string
  const staff = from(world.staff, who) as string
  const days = { firstDay: day(first), lastDay: day(first + length) }
  const line = (index: number): LoanLine => ({
    equipment: from(world.things, what + index)?.slug as string,
    desk: from([undefined, ...world.desks.map(({ slug }) => slug)], where),
    ...days,
  })
  const states = doneWith[kind]
  const loans = states && !blind ? seen.loans.filter(({ state }) => states.includes(state)) : seen.loans
  const loan = from(loans, what)
  const owner = blind ? person : loan?.person
  const together = seen.loans.filter(
    ({ id, group, state }) =>
      id === loan?.id || (where % 2 === 0 && group !== null && group === loan?.group && state === loan.state),
  )
  const desk = (act: AtDesk['act'], more: Partial<AtDesk> = {}) =>
    loan && { person: staff, way: 'desk' as const, act, loans: together.map(({ id }) => id), ...more }
  const others = seen.units.filter(
    (unit) => unit.model === loan?.model && (blind || unit.desk === loan.desk) && unit.id !== loan.unit,
  )
  const other = from(others, where)
  switch (kind) {
    case 'basket': {
      const lines = Array.from({ length: where % 4 === 0 ? 2 : 1 }, (_, index) => line(index))
      return { person, way: kind, lines, key: randomUUID() }
    }
    case 'approve':
      return loan && { person: staff, way: 'decide', loan: loan.id, data: { state: 'approved' } }
    case 'refuse':
      return loan && { person: staff, way: 'decide', loan: loan.id, data: { state: 'refused', reason: 'No' } }
    case 'ready':
    case 'lookOver':
    case 'noShow':
      return desk(kind)
    case 'lost':
      return desk(kind, { reason: 'Stolen' })
    case 'cancelAtDesk':
      return desk('cancel', { reason: 'No' })
    case 'handOver':
      return desk(kind, other && together.length === 1 && who % 3 === 0 ? { copy: other.number } : {})
    case 'takeBack':
      return desk(kind, {
        condition: from(['as-lent', 'as-lent', 'as-lent', 'damaged'] as const, who) ?? 'as-lent',
      })
    case 'cancel':
    case 'take':
    case 'lapse':
      return loan && owner ? { person: owner, way: kind, loan: loan.id } : undefined
    case 'change':
      return loan && owner ? { person: owner, way: kind, loan: loan.id, ...days } : undefined
    case 'changeAtDesk': {
      const data = loan?.state === 'handed-over' ? { lastDay: days.lastDay } : days
      return loan && { person: staff, way: 'decide', loan: loan.id, data }
    }
    case 'swap':
      return loan && other && { person: staff, way: 'decide', loan: loan.id, data: { unit: other.id } }
    case 'join':
      return { person, way: kind, line: line(0), flexible: where % 3, key: randomUUID() }
    case 'leave': {
      const wait = from(blind ? seen.waits : seen.waits.filter(({ state }) => state === 'waiting'), what)
      return wait && { person: blind ? person : wait.person, way: kind, wait: wait.id }
    }
    case 'repair': {
      const unit = from(seen.units, what)
      return (
        unit && { person: staff, way: kind, unit: unit.id, firstDay: day(first), lastDay: day(first + 1) }
      )
    }
    case 'endRepair': {
      const repair = from(seen.repairs, what)
      if (!repair) return undefined
      return { person: staff, way: kind, repair: repair.id, lastDay: addDays(repair.firstDay, length) }
    }
    case 'giveUpRepair': {
      const repair = from(seen.repairs, what)
      return repair && { person: staff, way: kind, repair: repair.id }
    }
    case 'mend': {
      const unit = from(blind ? seen.units : seen.units.filter(({ state }) => state !== 'available'), what)
      return unit && { person: staff, way: kind, unit: unit.id }
    }
    case 'remind':
    case 'sweep':
      return { person: staff, way: kind }
  }
}
