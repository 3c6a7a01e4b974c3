import type { Payload, TypedUser } from 'payload'
import { loadCities } from '../../../src/domains/tenancy/loadCities.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import {
  always,
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import type { Finding } from '../finding.ts'

type Setting = { payload: Payload; city: string; full: boolean }

const contenders = 50

/** Fifty people ask for the same days of the same model at the same moment; it has one copy. Round after round on other
 *  days; every answer counts, the granted one and the refused ones with their alternatives. The first round only warms
 *  the process up, as a process that serves is. */
export const measureReservation = async ({ payload, city: id, full }: Setting): Promise<Finding[]> => {
  const city = (await loadCities(payload)).find((one) => one.id === id)
  if (!city) throw new Error(`No city ${id}; expected the one that was generated`)
  const desk = await buildDesk(payload, city, { hours: always })
  const equipment = await buildEquipment(payload, city)
  await buildUnit(payload, city, equipment, desk)
  const times: number[] = []
  const granted: number[] = []
  for (let round = 0; round <= (full ? 20 : 8); round += 1) {
    const people = await buildBorrowers(payload, contenders)
    const firstDay = addDays(today(city.timeZone), 3 + round * 3)
    const ask = async (person: TypedUser): Promise<boolean> => {
      const began = performance.now()
      const { ok } = await requestLoan({
        payload,
        person,
        city,
        language: 'fr',
        equipment: equipment.slug,
        firstDay,
        lastDay: addDays(firstDay, 1),
        purpose: 'Enregistrer le marché',
        key: crypto.randomUUID(),
      })
      times.push(performance.now() - began)
      return ok
    }
    const answers = await Promise.all(people.map(ask))
    if (round === 0) times.length = 0
    granted.push(answers.filter(Boolean).length)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  return [
    {
      measure: `a reservation among ${contenders} contenders, p99`,
      value: at(0.99),
      unit: 'ms',
      budget: { atMost: 150 },
      raw: `p50 ${at(0.5).toFixed(0)} ms, slowest ${at(1).toFixed(0)} ms, ${times.length} requests`,
    },
    {
      measure: 'reservations granted for one copy and the same days, most',
      value: Math.max(...granted),
      unit: 'requests',
      budget: { atMost: 1 },
      raw: `in ${granted.length} rounds, at least ${Math.min(...granted)}`,
    },
  ]
}
