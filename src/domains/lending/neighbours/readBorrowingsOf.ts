import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder } from '../../../database/localised.ts'
import { type Reading, rowsOf } from '../../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../../database/storedPicture.ts'
import type { Language } from '../../../i18n/languages.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { addDays, type Day, today } from '../../../kernel/time.ts'
import { isOut } from './isOutSql.ts'
import { publicOwner } from './ownerSql.ts'
import {
  acquaintedStates,
  type BorrowingState,
  borrowingStates,
  type HandoverCondition,
  type HandoverMoment,
  introducedStates,
  type Side,
  warningDays,
} from './rules.ts'
import { blocking } from './takenDays.ts'
import { isTurnedAway } from './turnedAwaySql.ts'

/** What one of two neighbours confirmed, and when: an instant. */
export type OwnHandover = {
  side: Side
  moment: HandoverMoment
  condition: HandoverCondition
  note: string | null
  at: string
}

/** What somebody has with a neighbour, as they see it. */
export type OwnBorrowing = {
  id: string
  /** on which side they are */
  side: Side
  state: BorrowingState
  /** to a borrower not once they say that it is back */
  late: boolean
  /** to a borrower: whether they are to fetch it soon and somebody else still has it, who should have brought it back */
  delayed: boolean
  firstDay: Day
  lastDay: Day
  /** other days that the owner proposes */
  proposed: { firstDay: Day; lastDay: Day } | null
  message: string | null
  /** the owner's, to the request */
  answer: string | null
  /** who cancelled it; null: nobody of the two, or it is not */
  cancelledBy: Side | null
  cancellation: string | null
  /** known to the two while they need it */
  meetingPlace: string | null
  thing: {
    id: string
    name: string
    language: Language
    terms: string | null
    places: string[]
    picture: StoredPicture | null
  }
  /** the other of the two: a borrower learns who the owner is when they agree, until then the name under which they lend in
   *  public; null: none. The address only while they need it */
  other: { name: string | null; email: string | null }
  /** to an owner: whether they lend to the other; null: to a borrower, or the other has left */
  lendsTo: boolean | null
  handovers: OwnHandover[]
  /** when it came into each state, first first, as instants */
  happened: { state: BorrowingState; at: string }[]
}

type Asked = Reading & { city: { timeZone: string }; person: string; now?: Date }

/** Everything between a person and their neighbours in a city: what is not over before what is, then the newest days first. One
 *  statement. */
export const readBorrowingsOf = (asked: Asked): Promise<OwnBorrowing[]> => read(asked, sql`true`)

/** One of them; undefined if it is none of theirs. */
export const readBorrowingOf = async ({
  id,
  ...asked
}: Asked & { id: string }): Promise<OwnBorrowing | undefined> => {
  if (!isUuid(id)) return undefined
  const [borrowing] = await read(asked, sql`b.id = ${id}`)
  return borrowing
}

const mostShown = 200
const listed = (states: readonly BorrowingState[]): SQL =>
  sql.raw(states.map((state) => `'${state}'`).join(', '))

const read = (
  { payload, city, language, person, now = new Date() }: Asked,
  which: SQL,
): Promise<OwnBorrowing[]> => {
  const order = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const owns = sql`b.owner_id = ${person}`
  return rowsOf<OwnBorrowing>(
    payload,
    sql`
    select b.id, case when ${owns} then 'owner' else 'borrower' end as side, b.state,
      b.state = 'handed-over' and b.last_day < ${day} and (${owns} or not exists (select from handovers h
        where h.borrowing_id = b.id and h.side = 'borrower' and h.moment = 'returned')) as late,
      b.state = 'accepted' and not ${owns} and b.first_day <= ${addDays(day, warningDays)} and ${isOut(sql`${day}`)} as delayed, b.first_day as "firstDay", b.last_day as "lastDay",
      case when b.state = 'requested' and b.proposed_at is not null then json_build_object('firstDay', b.proposed_first_day,
        'lastDay', b.proposed_last_day) end as proposed, b.message, b.answer, b.cancelled_by as "cancelledBy", b.cancellation, b.meeting_place as "meetingPlace",
      json_build_object('id', t.id, 'name', t.name, 'language', t.language, 'terms', t.terms, 'picture', ${storedPicture('t.image_id', order)},
        'places', case when ${owns} then coalesce((select json_agg(l.place order by l._order) from things_places l
          where l._parent_id = t.id), '[]') else '[]' end) as thing,
      json_build_object('name', case when ${owns} or b.state in (${listed(introducedStates)}) or o.closed_at is not null
          then o.name else ${publicOwner(order)} end, 'email',
        case when b.state in (${listed(acquaintedStates)}) and o.closed_at is null then o.email end) as other,
      case when ${owns} and o.closed_at is null then not ${isTurnedAway(sql`b.person_id`)} end as "lendsTo",
      coalesce((select json_agg(json_build_object('side', h.side, 'moment', h.moment, 'condition', h.condition, 'note', h.note,
        'at', h.created_at) order by h.created_at, h.id) from handovers h where h.borrowing_id = b.id), '[]') as handovers,
      coalesce((select json_agg(json_build_object('state', substr(v.type, 11), 'at', v.at) order by v.at, v.id)
        from events v where v.subject_id = b.id and substr(v.type, 11) in (${listed(borrowingStates)})), '[]') as happened
    from borrowings b join things t on t.id = b.thing_id join people p on p.id = b.owner_id
      join people o on o.id = case when ${owns} then b.person_id else b.owner_id end
    where b.city_id = ${city.id} and ${person}::uuid in (b.owner_id, b.person_id) and ${which}
    order by b.state in (${blocking}) desc, b.first_day desc, b.id limit ${mostShown}`,
  )
}
