import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { adapterOf, sqlOf } from '../../database/sqlOf.ts'

/** Runs a part of the transaction of the request that may fail alone. Payload ends the whole transaction when one of its
 *  operations throws; here it is given the savepoint instead, and its caller goes on. What threw is thrown. */
export const inSavepoint = async <T>(req: PayloadRequest, act: () => Promise<T>): Promise<T> => {
  const outer = await req.transactionID
  if (outer === undefined) throw new OutsideTransaction()
  const { sessions } = adapterOf(req.payload)
  const db = await sqlOf(req)
  const inner = randomUUID()
  try {
    return await db.transaction(async (savepoint) => {
      const end = async (): Promise<void> => undefined
      sessions[inner] = { db: savepoint as (typeof sessions)[string]['db'], reject: end, resolve: end }
      req.transactionID = inner
      return act()
    })
  } finally {
    delete sessions[inner]
    req.transactionID = outer
  }
}

class OutsideTransaction extends Error {
  override name = 'OutsideTransaction'
  constructor() {
    super('A savepoint was asked for outside a transaction; expected a req of inTransaction')
  }
}
