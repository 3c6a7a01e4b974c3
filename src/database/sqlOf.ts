import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

type Drizzle = PostgresAdapter['drizzle']

export const adapterOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

/** Where our own SQL runs: inside the transaction of the request if it has one, else on the pool. */
export const sqlOf = async (req: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<Drizzle> => {
  const adapter = adapterOf(req.payload)
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapter.sessions[id]
  return (session?.db as Drizzle | undefined) ?? adapter.drizzle
}
