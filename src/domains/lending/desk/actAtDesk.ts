import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { Loan } from '../../../payload-types.ts'
import type { LoanState, ReturnCondition } from '../rules.ts'

export const deskActs = {
  ready: 'ready',
  handOver: 'handed-over',
  takeBack: 'returned',
  lookOver: 'closed',
  lost: 'lost',
  noShow: 'no-show',
  cancel: 'cancelled',
} as const satisfies Record<string, LoanState>
export type DeskAct = keyof typeof deskActs

export type DeskAction = {
  payload: Payload
  person: TypedUser
  language: Language
  /** the words in which a rule refuses; without, English */
  i18n?: PayloadRequest['i18n']
  /** id */
  city: string
  act: DeskAct
  /** ids; each of them or none */
  loans: readonly string[]
  /** handing over one: inventory number of the copy that leaves, where it is another */
  copy?: string | undefined
  /** taking back */
  condition?: ReturnCondition | undefined
  note?: string | undefined
  reason?: string | undefined
}

/**
 * Somebody at the desk hands over, takes back, or says what else became of one or several loans: all or none, by the rules that
 * bind at every door (`loanHooks`). What is so already stays so and is no fault: two desks, or a double press, do it once.
 * Refuses `loan-unknown` (404): one of them is none of this city's; `copy-unknown` (422): no copy has that number. What a rule
 * refuses is thrown as Payload's own error, in words.
 */
export const actAtDesk = ({
  payload,
  person,
  language,
  i18n,
  ...action
}: DeskAction): Promise<Result<{ done: number }>> =>
  inTransaction<{ done: number }, Refusal>({ payload, user: person, language }, async (req) => {
    if (i18n) Object.assign(req, { i18n, t: i18n.t })
    const loans = await lockLoans(req, action)
    if (loans.length !== new Set(action.loans).size || loans.length === 0) return refuse('loan-unknown', 404)
    const unit = action.copy && (await copyOf(req, action))
    if (action.copy && !unit) return refuse('copy-unknown', 422, { fields: { copy: 'copy-unknown' } })
    let done = 0
    for (const loan of loans) {
      if (loan.state === deskActs[action.act]) continue
      await req.payload.update({
        collection: 'loans',
        id: loan.id,
        data: dataOf(action, unit || undefined),
        depth: 0,
        overrideAccess: false,
        user: person,
        req,
      })
      done += 1
    }
    return ok({ done })
  })

type Action = Omit<DeskAction, 'payload' | 'person' | 'language' | 'i18n'>

/** In one order for everybody, with the others of their kits, which may go along. */
const lockLoans = async (
  req: PayloadRequest,
  { city, loans }: Action,
): Promise<{ id: string; state: LoanState }[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    with asked as (select id, bundle from loans where id = any(string_to_array(${loans.join()}, ',')::uuid[]))
    select id, state, id in (select id from asked) as asked from loans
    where city_id = ${city} and (id in (select id from asked) or bundle in (select bundle from asked))
    order by id for update`)
  return (rows as { id: string; state: LoanState; asked: boolean }[]).filter(({ asked }) => asked)
}

const copyOf = async (req: PayloadRequest, { city, copy = '' }: Action): Promise<string | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select id from units where city_id = ${city} and upper(inventory_number) = upper(${copy.trim()})`,
  )
  return rows[0]?.['id'] as string | undefined
}

const dataOf = ({ act, condition, note, reason }: Action, unit: string | undefined): Partial<Loan> => ({
  state: deskActs[act],
  ...(unit && { unit }),
  ...(act === 'takeBack' && condition && { returnCondition: condition }),
  ...(note?.trim() && { deskNote: note.trim() }),
  ...(reason?.trim() && { reason: reason.trim() }),
})
