import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { Refusal, Result } from '../kernel/result.ts'
import { sqlStateOf } from './sqlState.ts'

type Context = { payload: Payload; user?: TypedUser | null; language?: string }

/** Runs an operation in one transaction with one `req`. A refusal rolls everything back and is returned; an error rolls
 *  back and is thrown; a deadlock or serialization failure is tried again, three times in all. What was to be done on
 *  rolling back is then done. */
export const inTransaction = async <T, R extends Refusal>(
  { payload, user, language }: Context,
  operation: (req: PayloadRequest) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => {
  for (let attempt = 1; ; attempt += 1) {
    const req = await createLocalReq({ ...(user && { user }), locale: language as never }, payload)
    try {
      await initTransaction(req)
      const result = await operation(req)
      if (result.ok) await commitTransaction(req)
      else await rollBack(req)
      return result
    } catch (error) {
      await rollBack(req)
      const state = sqlStateOf(error)?.code
      if (attempt < 3 && (state === '40P01' || state === '40001')) continue
      throw error
    }
  }
}

/** Has something done if the transaction of the request is rolled back: for what a database does not roll back. */
export const onRollback = (req: PayloadRequest, act: () => Promise<void>): void => {
  actsOf(req).push(act)
}

const actsOf = (req: PayloadRequest): (() => Promise<void>)[] => {
  req.context['onRollback'] ??= []
  return req.context['onRollback'] as (() => Promise<void>)[]
}

const rollBack = async (req: PayloadRequest): Promise<void> => {
  await killTransaction(req)
  for (const act of actsOf(req)) await act()
}
