import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { lockBorrowing, type OneOfThem } from './lockBorrowing.ts'
import { borrowingTransitions, longest } from './rules.ts'

type Cancellation = { payload: Payload } & OneOfThem & {
    /** words to the other */
    answer: string
  }

/**
 * Either of two neighbours takes back what was asked or agreed, as long as the thing did not go over. What is cancelled stays so,
 * beside what the owner had answered.
 * Refuses `borrowing-unknown` (404): none of theirs; `borrowing-not-cancellable`, `message-too-long` (422).
 */
export const cancelBorrowing = ({ payload, answer, ...own }: Cancellation): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: own.person }, async (req) => {
    const id = own.borrowing
    const locked = await lockBorrowing(req, own)
    if (!locked) return refuse('borrowing-unknown', 404)
    if (locked.state === 'cancelled') return ok({ id })
    if (!borrowingTransitions[locked.state].includes('cancelled'))
      return refuse('borrowing-not-cancellable', 422)
    if (answer.length > longest.message)
      return refuse('message-too-long', 422, {
        details: { count: longest.message },
        fields: { answer: 'message-too-long' },
      })
    const data = {
      state: 'cancelled',
      cancelledBy: locked.side,
      cancellation: answer.trim() || null,
    } as const
    await payload.update({ collection: 'borrowings', id, data, depth: 0, req })
    return ok({ id })
  })
