import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isLanguage } from '../../../i18n/languages.ts'
import { refuse } from '../../../kernel/result.ts'
import { hostTable } from '../../tenancy/hosts.ts'
import { answerOf } from '../answerOf.ts'
import { manages } from '../manages.ts'
import { handOver } from './handOver.ts'

const asked = z.object({
  city: z.uuid(),
  person: z.uuid(),
  lastDay: z.string(),
  successor: z.string().max(254).default(''),
  message: z.string().trim().max(1000).default(''),
})

/** `POST /api/memberships/hand-over`, for managers of the city: `{ city, person, lastDay, successor?, message? }`. */
export const handOverEndpoint: Endpoint = {
  path: '/hand-over',
  method: 'post',
  handler: async (req) => {
    const read = asked.safeParse(await req.json?.().catch(() => undefined))
    if (!read.success) return answerOf(req, refuse('form-incomplete', 400))
    const city = hostTable().byId.get(read.data.city)
    if (!city || !req.user || !(await manages(req, city.id)))
      return answerOf(req, refuse('city-unknown', 404))
    const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    return answerOf(req, await handOver({ ...read.data, payload: req.payload, city, by: req.user, language }))
  },
}
