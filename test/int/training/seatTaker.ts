import { randomUUID } from 'node:crypto'
import { getPayload, type TypedUser } from 'payload'
import { loadCities } from '../../../src/domains/tenancy/loadCities.ts'
import { registerForSession } from '../../../src/domains/training/registerForSession.ts'

export type Wish = { city: string; session: string; person: string }
/** `granted`, the reason of the refusal, or what broke. */
export type SeatAnswer = { person: string; outcome: string }

// A process of its own that shares nothing with the others but the database.
if (process.send) {
  const { default: config } = await import('../../../src/payload.config.ts')
  const payload = await getPayload({ config })
  const cities = await loadCities(payload)
  process.on('message', async ({ city: id, session, person }: Wish) => {
    const city = cities.find((one) => one.id === id)
    if (!city) throw new Error(`No city ${id}; expected it to exist before the process starts`)
    const user = { id: person, collection: 'people' } as TypedUser
    const outcome = await registerForSession({ payload, person: user, city, session, key: randomUUID() })
      .then((result) => (result.ok ? 'granted' : result.reason))
      .catch((error: unknown) => String(error))
    process.send?.({ person, outcome } satisfies SeatAnswer)
  })
  process.on('disconnect', () => process.exit(0))
  process.send('ready')
}
