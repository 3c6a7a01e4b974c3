import { randomUUID } from 'node:crypto'
import { getPayload } from 'payload'
import { closeQueue } from '../../src/database/queue.ts'
import { requestLoan } from '../../src/domains/lending/requestLoan.ts'
import { replaceHostTable } from '../../src/domains/tenancy/hosts.ts'
import { loadCities } from '../../src/domains/tenancy/loadCities.ts'
import { addDays, today } from '../../src/kernel/time.ts'
import { buildBorrowers, buildDesk, buildEquipment, buildLendingCity, buildUnit } from '../support/lending.ts'

export type Contest = {
  /** milliseconds from asking to the answer, granted or refused, one per request */
  latencies: number[]
  granted: number
  refused: number
}

/** Lets as many people at once ask for one copy for the same days, round after round, on a migrated database: one of
 *  each round gets it. The first round warms the process up and is not counted. Call it in a process of its own: it
 *  sets the database of the process. */
export const contendForOneCopy = async (
  databaseUrl: string,
  { contenders = 50, rounds = 10 }: { contenders?: number; rounds?: number } = {},
): Promise<Contest> => {
  process.env['DATABASE_URL'] = databaseUrl
  const { default: config } = await import('../../src/payload.config.ts')
  const payload = await getPayload({ config })
  const settings = { maxAdvanceDays: 700, maxOpenLoans: 50 }
  const city = await buildLendingCity(payload, settings, { slug: `bench-${randomUUID()}` })
  const equipment = await buildEquipment(payload, city)
  await buildUnit(payload, city, equipment, await buildDesk(payload, city))
  const people = await buildBorrowers(payload, contenders)
  replaceHostTable(await loadCities(payload), 'localhost')
  const contest: Contest = { latencies: [], granted: 0, refused: 0 }
  for (let round = 0; round <= rounds; round += 1) {
    const firstDay = addDays(today(city.timeZone), 2 + 3 * round)
    const answers = await Promise.all(
      people.map(async (person) => {
        const begun = performance.now()
        const { ok } = await requestLoan({
          payload,
          person,
          city,
          language: 'fr',
          equipment: equipment.slug,
          firstDay,
          lastDay: addDays(firstDay, 2),
          purpose: '',
          key: randomUUID(),
        })
        return { ok, milliseconds: performance.now() - begun }
      }),
    )
    if (round === 0) continue
    contest.latencies.push(...answers.map(({ milliseconds }) => milliseconds))
    contest.granted += answers.filter(({ ok }) => ok).length
    contest.refused += answers.filter(({ ok }) => !ok).length
  }
  await closeQueue()
  await payload.destroy()
  return contest
}
