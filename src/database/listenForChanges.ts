import pg from 'pg'
import { channel } from './announce.ts'

type Listener = { onChange: (tag: string) => void; onGap: () => void }

/** Hears of every committed change on a connection of its own. After each (re)connection `onGap` is called, because what
 *  changed meanwhile was not heard. Returns how to stop. */
export const listenForChanges = (
  connectionString: string,
  { onChange, onGap }: Listener,
): (() => Promise<void>) => {
  let stopped = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString, application_name: 'communal listener', keepAlive: true })
    const again = (): void => {
      if (stopped || client !== fresh) return
      client = undefined
      retry = setTimeout(() => void connect(), 250)
    }
    client = fresh
    fresh.on('error', again)
    fresh.on('end', again)
    fresh.on('notification', ({ payload }) => payload && onChange(payload))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      onGap()
    } catch {
      again()
    }
  }

  void connect()
  return async () => {
    stopped = true
    clearTimeout(retry)
    await client?.end().catch(() => undefined)
  }
}
