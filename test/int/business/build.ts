import type { Payload } from 'payload'
import type { Common } from '../../../src/payload-types.ts'

let count = 0

/** A published commons of a city; its id. */
export const buildCommons = async (
  payload: Payload,
  city: string,
  data: Partial<Common> = {},
): Promise<string> => {
  count += 1
  const { id } = await payload.create({
    collection: 'commons',
    locale: 'fr',
    data: {
      city,
      slug: `commun-${count}`,
      name: `Commun ${count}`,
      type: 'culture',
      summary: 'Ce que nous tenons ensemble.',
      licence: 'CC-BY-SA-4.0',
      _status: 'published',
      ...data,
    },
  })
  return id
}
