import { getPayload, type TypedUser } from 'payload'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { refusalOf } from '../../src/database/refusalOf.ts'
import { replaceHostTable } from '../../src/domains/tenancy/hosts.ts'
import { loadCities } from '../../src/domains/tenancy/loadCities.ts'
import { ok } from '../../src/kernel/result.ts'
import { addDays, startOfDay } from '../../src/kernel/time.ts'
import { requestLoan } from './lending.ts'
import { type Acted, type LendingAct, performAct } from './lendingAct.ts'

type By = { number: number; person: string; city: string }

/** One request for a copy. `ask` goes the way of the public site; `write` writes the loan without looking or waiting,
 *  so that nothing but the database itself stands between two of them. */
export type Contention = By & {
  way: 'ask' | 'write'
  equipment: { id: string; slug: string }
  unit: string
  desk: string
  firstDay: string
  lastDay: string
  key: string
}
/** Anything else that people and staff do. */
export type Step = By & LendingAct
/** `failed`: neither granted nor refused; whoever asked does not know. */
export type Answer = {
  number: number
  result?: Acted & { alternatives?: unknown[] }
  failed?: string
}
/** What goes to a process, and back with the same ticket. */
export type Errand = { ticket: number; asked: Contention | Step }
export type Report = { ticket: number; answer: Answer }

// A process of its own that shares nothing with the others but the database.
if (process.send) {
  const { default: config } = await import('../../src/payload.config.ts')
  const payload = await getPayload({ config })
  const cities = await loadCities(payload)
  replaceHostTable(cities, 'localhost')

  const answer = async (asked: Contention | Step): Promise<Answer['result']> => {
    const city = cities.find(({ id }) => id === asked.city)
    if (!city) throw new Error(`No city ${asked.city}; expected it to exist before the contender starts`)
    const person = { id: asked.person, collection: 'people' } as TypedUser
    if (!('equipment' in asked)) return performAct(payload, city, person, asked)
    const { firstDay, lastDay, key } = asked
    if (asked.way === 'ask') {
      const equipment = asked.equipment.slug
      const result = await requestLoan({
        payload,
        person,
        city,
        language: 'fr',
        equipment,
        firstDay,
        lastDay,
        purpose: '',
        key,
      })
      return result.ok ? ok({ ids: [result.value.id] }) : result
    }
    try {
      return await inTransaction({ payload, user: person }, async (req) => {
        const { id } = await payload.create({
          collection: 'loans',
          req,
          depth: 0,
          data: {
            city: city.id,
            unit: asked.unit,
            equipment: asked.equipment.id,
            desk: asked.desk,
            person: person.id,
            firstDay,
            lastDay,
            startsAt: startOfDay(firstDay, city.timeZone).toISOString(),
            dueAt: startOfDay(addDays(lastDay, 1), city.timeZone).toISOString(),
            endsAt: startOfDay(addDays(lastDay, 1), city.timeZone).toISOString(),
            state: 'requested',
          },
        })
        return ok({ ids: [id] })
      })
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return refusal
      throw error
    }
  }

  process.on('message', ({ ticket, asked }: Errand) => {
    const report = (answered: Omit<Answer, 'number'>): void => {
      process.send?.({ ticket, answer: { number: asked.number, ...answered } } satisfies Report)
    }
    answer(asked).then(
      (result) => report(result ? { result } : {}),
      (error: unknown) => report({ failed: String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
  process.send('ready')
}
