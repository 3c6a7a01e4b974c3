import type { Payload } from 'payload'
import { openPayload } from '../database/openPayload.ts'
import { closeQueue } from '../database/queue.ts'

/** Does something with Payload on a running, migrated database, and closes both afterwards. */
export const withPayload = async <T>(act: (payload: Payload) => Promise<T>): Promise<T> => {
  const { payload, close } = await openPayload()
  try {
    return await act(payload)
  } finally {
    await closeQueue()
    await close()
  }
}
