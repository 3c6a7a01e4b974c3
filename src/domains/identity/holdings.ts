import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/** What becomes of a person's credits when they leave. */
export type CreditsWish = 'keep' | 'none'

type Person = { id: string; email: string }

/** What one table knows of a person: what their export shows of it, and what closing the account does to it. */
export type Holding = {
  table: string
  /** The columns that name the person. A test compares them with the foreign keys of the database. */
  columns: readonly string[]
  /** The rows as an array of JSON objects: an allow-list of columns. None where there is nothing of the person's own to
   *  show: what they decided as staff belongs to the city. */
  exported?: (person: Person) => SQL
  /** Without it the row stays as it is and names an empty shell. */
  closing?: (person: Person, credits: CreditsWish) => SQL
}

/** Every table that names a person. Whoever adds one adds its line here. */
export const holdings: readonly Holding[] = [
  {
    table: 'people_sessions',
    columns: ['_parent_id'],
    exported: ({ id }) =>
      sql`select created_at as since, expires_at as until from people_sessions where _parent_id = ${id}`,
    closing: ({ id }) => sql`delete from people_sessions where _parent_id = ${id}`,
  },
  {
    table: 'strong_sessions',
    columns: ['person_id'],
    closing: ({ id }) => sql`delete from strong_sessions where person_id = ${id}`,
  },
  {
    table: 'second_factors',
    columns: ['person_id'],
    exported: ({ id }) => sql`select enabled_at as since from second_factors where person_id = ${id}`,
    closing: ({ id }) => sql`delete from second_factors where person_id = ${id}`,
  },
  {
    table: 'recovery_codes',
    columns: ['person_id'],
    closing: ({ id }) => sql`delete from recovery_codes where person_id = ${id}`,
  },
  {
    table: 'linked_identities',
    columns: ['person_id'],
    exported: ({ id }) => sql`
      select issuer, subject, linked_at as since, last_used_at as "lastUsed" from linked_identities where person_id = ${id}`,
    closing: ({ id }) => sql`delete from linked_identities where person_id = ${id}`,
  },
  {
    table: 'openid_attempts',
    columns: ['person_id'],
    closing: ({ id }) => sql`delete from openid_attempts where person_id = ${id}`,
  },
  {
    table: 'people_texts',
    columns: ['parent_id'],
    exported: ({ id }) =>
      sql`select path as setting, text as value from people_texts where parent_id = ${id}`,
    closing: ({ id }) => sql`delete from people_texts where parent_id = ${id}`,
  },
  {
    table: 'memberships',
    columns: ['person_id', 'granted_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, m.role, m.starts_at as since, m.ends_at as until from memberships m
      join cities c on c.id = m.city_id where m.person_id = ${id}`,
    closing: ({ id }) => sql`
      update memberships set ends_at = now(), updated_at = now()
      where person_id = ${id} and (ends_at is null or ends_at > now())`,
  },
  {
    table: 'invitations',
    columns: ['invited_by_id', 'accepted_by_id'],
    exported: ({ id, email }) => sql`
      select c.slug as city, i.role, i.message, i.created_at as "createdAt", i.accepted_at as "acceptedAt" from invitations i
      join cities c on c.id = i.city_id where i.accepted_by_id = ${id} or i.email = ${email}`,
    closing: ({ id, email }) => sql`
      update invitations set email = gen_random_uuid() || '@closed.invalid', message = null, updated_at = now(),
        withdrawn_at = case when accepted_at is null then coalesce(withdrawn_at, now()) end
      where accepted_by_id = ${id} or email = ${email}`,
  },
  {
    table: 'loans',
    columns: ['person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, l.equipment_id as equipment, l.first_day as "firstDay", l.last_day as "lastDay", l.state,
        l.purpose, l.reason, l.organisation_id as organisation,
        l.deposit, l.deposit_method as "depositMethod", l.deposit_taken as "depositTaken", l.deposit_returned as "depositReturned",
        l.created_at as "createdAt"
      from loans l join cities c on c.id = l.city_id where l.person_id = ${id}`,
    closing: ({ id }) => sql`update loans set purpose = null, reason = null where person_id = ${id}`,
  },
  {
    table: 'group_members',
    columns: ['person_id', 'added_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, g.slug as group, m.last_day as until, m.created_at as since
      from group_members m join groups g on g.id = m.group_id join cities c on c.id = m.city_id where m.person_id = ${id}`,
    closing: ({ id }) => sql`delete from group_members where person_id = ${id}`,
  },
  {
    table: 'conditions',
    columns: ['person_id', 'recorded_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, n.loan_id as loan, n.moment, n.condition, n.note, n.signature, n.signed_name as "signedName",
        n.signature_path as "signaturePath", n.created_at as "createdAt",
        (select coalesce(json_agg(f.filename order by r."order"), '[]') from conditions_rels r
          join condition_photos f on f.id = r.condition_photos_id where r.parent_id = n.id) as photos
      from conditions n join cities c on c.id = n.city_id where n.person_id = ${id}`,
    // How a copy looked is the copy's history and stays; who signed for it does not.
    closing: ({ id }) =>
      sql`update conditions set signed_name = null, signature_path = null where person_id = ${id}`,
  },
  // What they show is a copy of the city's, and the table above lists them.
  { table: 'condition_photos', columns: ['person_id'] },
  // Who looked after a copy is the city's record, and names an empty shell once they are gone.
  { table: 'maintenance', columns: ['recorded_by_id'] },
  {
    table: 'waits',
    columns: ['person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, w.equipment_id as equipment, w.first_day as "firstDay", w.last_day as "lastDay", w.flexible, w.state,
        w.purpose, w.organisation_id as organisation, w.loan_id as loan, w.reason, w.created_at as "createdAt"
      from waits w join cities c on c.id = w.city_id where w.person_id = ${id}`,
    closing: ({ id }) => sql`
      update waits set state = case state when 'waiting' then 'left' else state end, purpose = null, reason = null
      where person_id = ${id}`,
  },
  {
    table: 'strikes',
    columns: ['person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, s.loan_id as loan, s.kind, s.given_on as "givenOn", s.expires_on as "expiresOn", s.state, s.appeal,
        s.appealed_at as "appealedAt", s.reason
      from strikes s join cities c on c.id = s.city_id where s.person_id = ${id}`,
    closing: ({ id }) => sql`update strikes set appeal = null, reason = null where person_id = ${id}`,
  },
  {
    table: 'suspensions',
    columns: ['person_id', 'given_by_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, s.first_day as "firstDay", s.last_day as "lastDay", s.by, s.grounds, s.state, s.reason
      from suspensions s join cities c on c.id = s.city_id where s.person_id = ${id}`,
    closing: ({ id }) => sql`update suspensions set grounds = null, reason = null where person_id = ${id}`,
  },
  {
    table: 'things',
    columns: ['person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, t.id, t.name, t.description, t.language, t.category, t.part, t.image_id as image, t.terms,
        t.max_days::int as "maxDays", t.lead_days::int as "leadDays", t.approval, t.state, t.rests, t.reason, t.organisation_id as organisation,
        (select coalesce(json_agg(l.place order by l._order), '[]') from things_places l where l._parent_id = t.id) as places,
        t.created_at as "createdAt"
      from things t join cities c on c.id = t.city_id where t.person_id = ${id}`,
    closing: ({ id }) => sql`
      with gone as (update things set state = 'withdrawn', terms = null, part = null, reason = null, updated_at = now()
        where person_id = ${id} returning id, image_id),
      closed as (update images set open = false where id in (select image_id from gone))
      delete from things_places where _parent_id in (select id from gone)`,
  },
  {
    table: 'borrowings',
    columns: ['owner_id', 'person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, b.id, b.thing_id as thing, case when b.owner_id = ${id} then 'owner' else 'borrower' end as side,
        b.first_day as "firstDay", b.last_day as "lastDay", b.state, b.message, b.answer, b.cancelled_by as "cancelledBy", b.cancellation, b.meeting_place as "meetingPlace", b.proposed_first_day as "proposedFirstDay", b.proposed_last_day as "proposedLastDay",
        b.created_at as "createdAt"
      from borrowings b join cities c on c.id = b.city_id where ${id}::uuid in (b.owner_id, b.person_id)`,
    // Nothing of theirs is open any longer (closeAccount.ts); what the other wrote stays the other's.
    closing: ({ id }) => sql`
      update borrowings set message = case when person_id = ${id} then null else message end,
        answer = case when owner_id = ${id} then null else answer end,
        cancellation = case when decided_by_id = ${id} then null else cancellation end, updated_at = now()
      where ${id}::uuid in (owner_id, person_id)`,
  },
  {
    table: 'turned_away',
    columns: ['owner_id', 'person_id'],
    // Whom they turned away; who turned them away is for those alone.
    exported: ({ id }) => sql`
      select c.slug as city, p.name as person, a.created_at as since
      from turned_away a join cities c on c.id = a.city_id join people p on p.id = a.person_id where a.owner_id = ${id}`,
    closing: ({ id }) => sql`delete from turned_away where ${id}::uuid in (owner_id, person_id)`,
  },
  {
    table: 'handovers',
    columns: ['owner_id', 'person_id'],
    // How a thing looked stays for the other of the two.
    exported: ({ id }) => sql`
      select c.slug as city, h.borrowing_id as borrowing, h.side, h.moment, h.condition, h.note, h.created_at as "createdAt"
      from handovers h join cities c on c.id = h.city_id where ${id}::uuid in (h.owner_id, h.person_id)`,
  },
  {
    table: 'reports',
    columns: ['person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, r.thing_id as thing, r.borrowing_id as borrowing, r.kind, r.text, r.state, r.reason,
        r.created_at as "createdAt"
      from reports r join cities c on c.id = r.city_id where r.person_id = ${id}`,
    closing: ({ id }) => sql`update reports set text = '–', reason = null where person_id = ${id}`,
  },
  {
    table: 'registrations',
    columns: ['person_id'],
    exported: ({ id }) => sql`
      select c.slug as city, r.session_id as session, s.starts_at as "startsAt", r.state,
        r.attended_at as "attendedAt", r.attended_version as "attendedVersion", r.created_at as "createdAt"
      from registrations r join cities c on c.id = r.city_id join sessions s on s.id = r.session_id
      where r.person_id = ${id}`,
    closing: ({ id }) => sql`
      update registrations r set state = 'cancelled', updated_at = now() from sessions s
      where r.person_id = ${id} and r.state = 'registered' and s.id = r.session_id and s.starts_at > now()`,
  },
  {
    table: 'contributions',
    columns: ['person_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, t.id, t.stop_id as stop, t.kind, t.text, t.image_id as image, t.sound_id as sound,
        t.language, t.licence, t.credit_preference as "creditPreference", t.credit_name as "creditName", t.state,
        t.created_at as "createdAt"
      from contributions t join cities c on c.id = t.city_id where t.person_id = ${id}`,
    closing: ({ id }, credits) =>
      credits === 'keep'
        ? sql`select 1`
        : sql`update contributions set credit_preference = 'none', credit_name = null, updated_at = now()
            where person_id = ${id}`,
  },
  ...(['images', 'sounds'] as const).map(
    (table): Holding => ({
      table,
      columns: ['person_id'],
      exported: ({ id }) => sql`
        select c.slug as city, f.id, f.filename as file, f.licence, f.credit, f.created_at as "createdAt"
        from ${sql.identifier(table)} f join cities c on c.id = f.city_id where f.person_id = ${id}`,
      closing: ({ id }, credits) =>
        credits === 'keep'
          ? sql`select 1`
          : sql`update ${sql.identifier(table)} set credit = null where person_id = ${id}`,
    }),
  ),
  {
    table: 'businesses',
    columns: ['applicant_id', 'decided_by_id'],
    exported: ({ id }) => sql`
      select c.slug as city, b.slug, b.name, b.state, b.email, b.phone, b.created_at as "createdAt"
      from businesses b join cities c on c.id = b.city_id where b.applicant_id = ${id}`,
    // The entry is the firm's and stays; an address that is the person's own goes.
    closing: ({ id, email }) => sql`
      update businesses set applicant_id = null, email = nullif(email, ${email}), updated_at = now()
      where applicant_id = ${id} or email = ${email}`,
  },
  {
    table: 'mails',
    columns: ['person_id'],
    exported: ({ id }) =>
      sql`select "to", subject, text, state, created_at as "createdAt" from mails where person_id = ${id}`,
    closing: ({ id, email }) => sql`delete from mails where person_id = ${id} or "to" = ${email}`,
  },
  {
    table: 'events',
    columns: ['actor_id'],
    exported: ({ id }) => sql`
      select c.slug as city, e.type, e.at from events e join cities c on c.id = e.city_id where e.actor_id = ${id}`,
    closing: ({ id }) => sql`update events set actor_id = null where actor_id = ${id}`,
  },
  {
    table: 'payload_preferences_rels',
    columns: ['people_id'],
    closing: ({ id }) => sql`
      delete from payload_preferences where id in (select parent_id from payload_preferences_rels where people_id = ${id})`,
  },
]
