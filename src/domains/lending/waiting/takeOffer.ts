import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Loan } from '../../../payload-types.ts'
import type { City } from '../../tenancy/City.ts'
import { decideThing } from '../decideThing.ts'
import type { LoanRefusal } from '../lendLine.ts'
import { moveToFreeCopy } from '../moveToFreeCopy.ts'
import { needsApproval } from '../needsApproval.ts'
import { type LendingFacts, readLendingFacts } from '../readLendingFacts.ts'
import { lendingSettingsOf } from '../settingsOf.ts'

type Taking = {
  payload: Payload
  person: TypedUser
  city: City
  language: Language
  /** id */
  loan: string
}

/**
 * Whoever waited takes what is held for them: it becomes a request, or is theirs at once, as any other. Taking it twice is one.
 * The rules hold as they stand now; only the lead time does not, because the desk has known since the offer.
 * Refuses `loan-unknown` (404): no such loan, or another person's; `offer-lapsed` (409): its time is over, or it was declined;
 * `unit-on-loan` (409): its copy came back broken, and no other is free; what `decideThing` refuses.
 */
export const takeOffer = ({
  payload,
  person,
  city,
  language,
  loan: id,
}: Taking): Promise<Result<{ id: string }, LoanRefusal>> =>
  inTransaction<{ id: string }, LoanRefusal>({ payload, user: person, language }, async (req) => {
    const now = new Date()
    const settings = lendingSettingsOf(city)
    if (!settings || !isUuid(id)) return refuse('loan-unknown', 404)
    const db = await sqlOf(req)
    await db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`loans ${city.id} ${person.id}`}, 0))`,
    )
    const parts = await readParts(req, city.id, person.id, id)
    const [first] = parts
    if (!first) return refuse('loan-unknown', 404)
    if (first.state === 'requested' || first.state === 'approved') return ok({ id })
    if (first.state !== 'offered' || Date.parse(first.until ?? '') <= now.getTime())
      return refuse('offer-lapsed', 409)
    const { thing: equipment, deskSlug: desk, firstDay, lastDay, ofAge } = first
    const facts = await readLendingFacts(req, {
      city,
      language,
      settings,
      equipment,
      person: person.id,
      organisation: first.organisation ?? undefined,
      firstDay,
      without: parts.map((part) => part.id),
      now,
    })
    if (!facts) return refuse('equipment-unknown', 404)
    const decision = decideThing({ city, facts: withoutLead(facts), desk, firstDay, lastDay, ofAge, now })
    if (!decision.ok) return decision
    // What came back broken meanwhile is nobody's to have.
    for (const part of parts)
      if (!part.lendable && !(await moveToFreeCopy(req, part))) return refuse('unit-on-loan', 409)
    const state = needsApproval(facts) ? 'requested' : 'approved'
    // The other parts of a kit go with it (followKit.ts).
    await payload.update({ collection: 'loans', id: first.id, data: { state }, depth: 0, req })
    return ok({ id })
  })

type Part = Parameters<typeof moveToFreeCopy>[1] & {
  lendable: boolean
  state: Loan['state']
  until: string | null
  firstDay: Day
  lastDay: Day
  ofAge: boolean
  /** slugs: of the kit or the model, and of its desk */
  thing: string
  deskSlug: string
  organisation: string | null
}

/** The loan, with the others of its kit, locked in one order. */
const readParts = async (req: PayloadRequest, city: string, person: string, id: string): Promise<Part[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select l.id, l.unit_id as unit, l.equipment_id as equipment, l.desk_id as desk, l.starts_at as "startsAt",
      l.ends_at as "endsAt", u.state = 'available' as lendable, l.state, to_json(l.offered_until) #>> '{}' as until, l.first_day as "firstDay", l.last_day as "lastDay",
      coalesce(w.of_age, false) as "ofAge", e.slug as thing, d.slug as "deskSlug", g.slug as organisation
    from loans l join loans asked on asked.id = ${id} and (l.id = asked.id or l.bundle = asked.bundle)
      join units u on u.id = l.unit_id join equipment e on e.id = coalesce(l.kit_id, l.equipment_id) join desks d on d.id = l.desk_id
      left join groups g on g.id = l.organisation_id
      left join waits w on w.equipment_id = e.id and w.person_id = l.person_id and w.state = 'offered'
    where l.city_id = ${city} and l.person_id = ${person} order by l.id for update of l`)
  return rows as unknown as Part[]
}

const withoutLead = (facts: LendingFacts): LendingFacts => ({
  ...facts,
  rules: { ...facts.rules, leadDays: 0 },
  parts: facts.parts.map((part) => ({ ...part, rules: { ...part.rules, leadDays: 0 } })),
})
