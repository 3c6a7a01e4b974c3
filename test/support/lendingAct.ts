import { Forbidden, NotFound, type Payload, type TypedUser, ValidationError } from 'payload'
import { refusalAtDoor } from '../../src/database/refusalResponse.ts'
import { cancelLoan } from '../../src/domains/lending/cancelLoan.ts'
import { changeLoan } from '../../src/domains/lending/changeLoan.ts'
import { actAtDesk, type DeskAction } from '../../src/domains/lending/desk/actAtDesk.ts'
import type { LoanLine } from '../../src/domains/lending/lendLine.ts'
import { requestBorrowing } from '../../src/domains/lending/neighbours/requestBorrowing.ts'
import { remind } from '../../src/domains/lending/remind.ts'
import { requestLoans } from '../../src/domains/lending/requestLoans.ts'
import { joinWaitingList } from '../../src/domains/lending/waiting/joinWaitingList.ts'
import { lapseOffer } from '../../src/domains/lending/waiting/lapseOffer.ts'
import { leaveWaitingList } from '../../src/domains/lending/waiting/leaveWaitingList.ts'
import { sweepWaiting } from '../../src/domains/lending/waiting/sweepWaiting.ts'
import { takeOffer } from '../../src/domains/lending/waiting/takeOffer.ts'
import type { City } from '../../src/domains/tenancy/City.ts'
import { ok, type Refusal, type Result } from '../../src/kernel/result.ts'
import type { Day } from '../../src/kernel/time.ts'
import type { Loan } from '../../src/payload-types.ts'

type Days = { firstDay: Day; lastDay: Day }

/** What somebody does in lending, at the door they have for it. Ids, but for the slugs of a `line`. */
export type LendingAct =
  | { way: 'basket'; lines: LoanLine[]; key: string }
  | ({ way: 'change'; loan: string } & Days)
  | { way: 'cancel' | 'take' | 'lapse'; loan: string }
  | { way: 'join'; line: LoanLine; flexible: number; key: string }
  | { way: 'leave'; wait: string }
  | ({ way: 'desk' } & Pick<DeskAction, 'act' | 'loans' | 'copy' | 'condition' | 'reason'>)
  /** staff, in the admin */
  | { way: 'decide'; loan: string; data: Partial<Pick<Loan, 'state' | 'reason'> & Days & { unit: string }> }
  | ({ way: 'repair'; unit: string } & Days)
  | { way: 'endRepair'; repair: string; lastDay: Day }
  | { way: 'giveUpRepair'; repair: string }
  /** a copy that was broken or lost can be lent again */
  | { way: 'mend'; unit: string }
  | { way: 'remind' | 'sweep' }
  /** a neighbour's thing: by the public site, or written so that nothing but the database stands between two of them */
  | ({ way: 'borrow' | 'borrowUnseen'; thing: string; owner: string; key: string } & Days)

export type Acted = Result<{ ids: string[] }>

/** Does it; a refusal by a rule or by the database is a value, whichever door it comes from. */
export const performAct = async (
  payload: Payload,
  city: City,
  person: TypedUser,
  act: LendingAct,
): Promise<Acted> => {
  try {
    return await perform(payload, city, person, act)
  } catch (error) {
    const refusal = refusalAtDoor(error) ?? saidTo(error)
    if (refusal) return { ...refusal, ok: false }
    throw error
  }
}

const saidTo = (error: unknown): Refusal | undefined => {
  if (error instanceof ValidationError)
    return { reason: error.data.errors.map(({ message }) => message).join(), status: 422 }
  // Payload keeps from staff what is not there as it keeps what is not theirs.
  return error instanceof Forbidden || error instanceof NotFound
    ? { reason: 'not-there', status: 404 }
    : undefined
}

const perform = async (payload: Payload, city: City, person: TypedUser, act: LendingAct): Promise<Acted> => {
  const asked = { payload, city, person, language: 'en' as const }
  const staff = { depth: 0, overrideAccess: false, user: person }
  const of = async <T>(result: Promise<Result<T>>, ids: (value: T) => string[]): Promise<Acted> => {
    const answer = await result
    return answer.ok ? ok({ ids: ids(answer.value) }) : answer
  }
  const one = ({ id }: { id: string }): string[] => [id]
  switch (act.way) {
    case 'borrow':
      return of(
        requestBorrowing({
          ...act,
          ...asked,
          person: { ...person, _verified: true },
          message: '',
          agreed: true,
        }),
        one,
      )
    case 'borrowUnseen': {
      const { thing, owner, firstDay, lastDay } = act
      const data = {
        city: city.id,
        thing,
        owner,
        person: person.id,
        firstDay,
        lastDay,
        state: 'requested' as const,
      }
      return ok({ ids: one(await payload.create({ collection: 'borrowings', depth: 0, data })) })
    }
    case 'basket':
      return of(requestLoans({ ...act, ...asked, purpose: '' }), (loans) => loans.map(({ id }) => id))
    case 'change':
      return of(changeLoan({ ...act, ...asked }), one)
    case 'cancel':
      return of(cancelLoan({ ...asked, loan: act.loan }), one)
    case 'take':
      return of(takeOffer({ ...asked, loan: act.loan }), one)
    case 'lapse':
      await lapseOffer(payload, act.loan)
      return ok({ ids: [act.loan] })
    case 'join':
      return of(joinWaitingList({ ...act, ...asked, purpose: '', ofAge: true }), one)
    case 'leave':
      return of(leaveWaitingList({ ...asked, wait: act.wait }), one)
    case 'desk':
      return of(actAtDesk({ ...act, payload, person, language: 'en', city: city.id }), () => [...act.loans])
    case 'decide':
      await payload.update({ collection: 'loans', id: act.loan, data: act.data, ...staff })
      return ok({ ids: [act.loan] })
    case 'repair': {
      const { unit, firstDay, lastDay } = act
      const data = { city: city.id, unit, kind: 'repair' as const, firstDay, lastDay }
      return ok({ ids: one(await payload.create({ collection: 'maintenance', data, ...staff })) })
    }
    case 'endRepair': {
      const data = { lastDay: act.lastDay }
      await payload.update({ collection: 'maintenance', id: act.repair, data, ...staff })
      return ok({ ids: [act.repair] })
    }
    case 'giveUpRepair':
      await payload.delete({ collection: 'maintenance', id: act.repair, ...staff })
      return ok({ ids: [act.repair] })
    case 'mend':
      await payload.update({ collection: 'units', id: act.unit, data: { state: 'available' }, ...staff })
      return ok({ ids: [act.unit] })
    case 'remind':
      await remind(payload)
      return ok({ ids: [] })
    case 'sweep':
      await sweepWaiting(payload)
      return ok({ ids: [] })
  }
}
