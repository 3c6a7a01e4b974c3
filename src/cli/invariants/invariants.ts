import { guarantees } from './guarantees.ts'
import { type Invariant, invariant } from './Invariant.ts'
import { keptFiles } from './keptFiles.ts'
import { mailsLeave } from './mailsLeave.ts'
import { searchIsFresh } from './searchIsFresh.ts'
import { withinCities } from './withinCities.ts'

/** What is looked at by `communal invariants` and at the end of a restore, in this order. */
export const invariants: readonly Invariant[] = [
  ...guarantees,
  invariant('No two loans of a copy overlap', {
    all: `select from loans where state in ('offered', 'requested', 'approved', 'ready', 'handed-over', 'returned')`,
    broken: `select format('loans %s and %s of unit %s', a.id, b.id, a.unit_id) as line from loans a
      join loans b on b.unit_id = a.unit_id and b.id > a.id
        and tstzrange(a.starts_at, a.ends_at, '[)') && tstzrange(b.starts_at, b.ends_at, '[)')
      where a.state in ('offered', 'requested', 'approved', 'ready', 'handed-over', 'returned')
        and b.state in ('offered', 'requested', 'approved', 'ready', 'handed-over', 'returned')`,
  }),
  invariant('Each offer answers one place in line, and each place in line that has one says so', {
    all: `select from loans where state = 'offered'`,
    broken: `select format('loan %s and place in line %s', l.id, w.id) as line
      from (select distinct on (coalesce(bundle, id::text)) * from loans where state = 'offered'
        order by coalesce(bundle, id::text), id) l
      full join (select * from waits where state = 'offered') w on w.loan_id = l.id
      where l.id is null or w.id is null`,
  }),
  invariant('No copy is lent while it is repaired', {
    all: 'select from maintenance where starts_at is not null',
    broken: `select format('loan %s and maintenance %s of unit %s', l.id, m.id, m.unit_id) as line from maintenance m
      join loans l on l.unit_id = m.unit_id and tstzrange(l.starts_at, l.ends_at, '[)') && tstzrange(m.starts_at, m.ends_at, '[)')
      where m.starts_at is not null and l.state in ('offered', 'requested', 'approved', 'ready', 'handed-over')`,
  }),
  invariant('The seats taken of a session are its registrations, and no more than it has', {
    all: 'select from sessions',
    broken: `select format('session %s: %s taken, %s registrations, %s seats', s.id, s.taken, r.count, s.seats) as line
      from sessions s, lateral (select count(*) from registrations where session_id = s.id and state <> 'cancelled') r
      where s.taken <> r.count or r.count > s.seats`,
  }),
  invariant('Nobody holds two seats of one session', {
    all: `select from registrations where state in ('registered', 'attended', 'absent')`,
    broken: `select format('session %s: %s registrations of one person', session_id, count(*)) as line from registrations
      where state in ('registered', 'attended', 'absent') and person_id is not null
      group by session_id, person_id having count(*) > 1`,
  }),
  withinCities,
  keptFiles,
  searchIsFresh,
  mailsLeave,
]
