import { sql } from '@payloadcms/db-postgres/drizzle'
import { Forbidden, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { happenedAt } from '../../../database/momentOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { parseMoney } from '../../../kernel/money.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { Loan } from '../../../payload-types.ts'
import { worksAs } from '../../identity/manages.ts'
import type { SentFile } from '../../media/SentFile.ts'
import { cityOf } from '../cityOf.ts'
import { type ConditionSaid, conditionSaid } from '../condition/recordCondition.ts'
import { isSignature, mostPhotos, type SignatureKind } from '../condition/rules.ts'
import { type Deposit, type DepositMethod, dueOf, heldOf } from '../deposit/rules.ts'
import { lockForLeaving, lockLoans } from '../lockLoans.ts'
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
  /** handing over and taking back: how it looks, which the borrower reads */
  seen?: string | undefined
  /** no more than `mostPhotos`; each belongs to all of the loans */
  photos?: readonly SentFile[] | undefined
  signature?: Signature | undefined
  /** handing over: how the deposits that are due were left; taking back or closing: whether those held are given back */
  depositMethod?: DepositMethod | undefined
  depositBack?: boolean | undefined
  /** of one loan, as typed: what was taken or given back, where that is not all of it */
  depositAmount?: string | undefined
  /** when it happened, where that is not now */
  now?: Date | undefined
}

/** On the screen with the name of who signed, and the path of the pen (`isSignature`). */
export type Signature =
  | { kind: Exclude<SignatureKind, 'on-screen'> }
  | { kind: 'on-screen'; name: string; path: string }

/**
 * Somebody at the desk hands over, takes back, or says what else became of one or several loans: all or none, by the rules that
 * bind at every door (`loanHooks`). What is so already stays so and is no fault: two desks, or a double press, do it once.
 * What is seen, photographed and signed becomes part of the record that each of them gets (`recordCondition`).
 * Refuses `loan-unknown` (404): one of them is none of this city's; `copy-unknown` (422): no copy has that number;
 * `amount-malformed` (400): no amount of the city's currency, or one for several deposits; `several-borrowers` (422): photos and
 * signatures are of one person; `too-many-photos`, `signature-empty` (422). What a rule or the cleaning of a photo refuses is
 * thrown as Payload's own error, in words.
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
    if (action.now) req.context[happenedAt] = action.now
    // Asked again by each write; but nobody else has us look at photos first.
    if (!(await worksAs(req, action.city, ['manager', 'desk']))) throw new Forbidden(req.t)
    const held = await lockLoans(req, action.loans)
    const loans = await readLoans(req, action)
    if (loans.length !== new Set(action.loans).size || loans.length === 0) return refuse('loan-unknown', 404)
    const refused = refuseSaid(action, loans)
    if (refused) return refused
    // What several loans free is locked at once, or two desks would wait for each other.
    if (loans.length > 1)
      await lockForLeaving(req, {
        units: held.map(({ unit }) => unit),
        models: held.map(({ model }) => model),
      })
    const unit = action.copy && (await copyOf(req, action))
    if (action.copy && !unit) return refuse('copy-unknown', 422, { fields: { copy: 'copy-unknown' } })
    const amount = await amountOf(req, action, loans)
    if (amount && !amount.ok)
      return refuse('amount-malformed', 400, { fields: { amount: 'amount-malformed' } })
    const todo = loans.filter(({ state }) => state !== deskActs[action.act])
    const said = await keepSaid(req, action, todo[0]?.person)
    for (const loan of todo) {
      await req.payload.update({
        collection: 'loans',
        id: loan.id,
        data: { ...dataOf(action, unit || undefined), ...depositOf(action, loan, amount?.value) },
        ...(said && { context: { [conditionSaid]: said } }),
        depth: 0,
        overrideAccess: false,
        user: person,
        req,
      })
    }
    return ok({ done: todo.length })
  })

type Action = Omit<DeskAction, 'payload' | 'person' | 'language' | 'i18n'>

type DeskLoan = Deposit & { id: string; state: LoanState; person: string }

const readLoans = async (req: PayloadRequest, { city, loans }: Action): Promise<DeskLoan[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select id, state, person_id as person, deposit::int as deposit, deposit_method as "depositMethod",
      deposit_taken::int as "depositTaken", deposit_returned::int as "depositReturned"
    from loans where city_id = ${city} and id = any(string_to_array(${loans.join()}, ',')::uuid[]) order by id`)
  return rows as unknown as DeskLoan[]
}

/** Acts at which a copy changes hands. */
const isNoted = ({ act }: Action): boolean => act === 'handOver' || act === 'takeBack'

const refuseSaid = (action: Action, loans: readonly DeskLoan[]): ({ ok: false } & Refusal) | undefined => {
  const { photos = [], signature } = action
  if (!isNoted(action)) return undefined
  if (photos.length > mostPhotos)
    return refuse('too-many-photos', 422, {
      details: { count: mostPhotos },
      fields: { photos: 'too-many-photos' },
    })
  const signed = signature?.kind === 'on-screen'
  if (signed && (!signature.name.trim() || !isSignature(signature.path)))
    return refuse('signature-empty', 422, { fields: { signature: 'signature-empty' } })
  const several = new Set(loans.map(({ person }) => person)).size > 1
  return several && (signed || photos.length > 0) ? refuse('several-borrowers', 422) : undefined
}

/** Stores the photos, and says what the record of each loan is to say; undefined where nothing changes hands. */
const keepSaid = async (
  req: PayloadRequest,
  action: Action,
  person: string | undefined,
): Promise<ConditionSaid | undefined> => {
  if (!isNoted(action) || !person) return undefined
  const { city, seen, photos = [], signature = { kind: 'none' } } = action
  const kept: string[] = []
  for (const file of photos) {
    const data = { city, person }
    const { id } = await req.payload.create({ collection: 'condition-photos', data, file, depth: 0, req })
    kept.push(id)
  }
  const signed = signature.kind === 'on-screen' ? signature : undefined
  return {
    note: seen?.trim() || null,
    photos: kept,
    signature: signature.kind,
    signedName: signed?.name.trim() ?? null,
    signaturePath: signed?.path ?? null,
  }
}

const amountOf = async (
  req: PayloadRequest,
  { city, act, depositAmount }: Action,
  loans: readonly DeskLoan[],
): Promise<Result<number> | undefined> => {
  if (depositAmount === undefined) return undefined
  const meant = loans.filter((loan) => (act === 'handOver' ? dueOf(loan) : heldOf(loan)))
  if (meant.length !== 1) return refuse('amount-malformed', 400)
  return parseMoney(depositAmount, (await cityOf(req.payload, city)).currency)
}

/** What is written down about the deposit of one loan. */
const depositOf = (
  { act, depositMethod, depositBack }: Action,
  loan: DeskLoan,
  amount: number | undefined,
): Partial<Loan> => {
  if (act === 'handOver')
    return depositMethod && dueOf(loan)
      ? { depositMethod, ...(amount !== undefined && { depositTaken: amount }) }
      : {}
  const held = heldOf(loan)
  return depositBack && held > 0 ? { depositReturned: amount ?? held } : {}
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
