import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { isLanguage } from '../../../i18n/languages.ts'
import { refuse } from '../../../kernel/result.ts'
import { answerOf } from '../../identity/answerOf.ts'
import { depositMethods } from '../deposit/rules.ts'
import { returnConditions } from '../rules.ts'
import { actAtDesk, type DeskAct, deskActs } from './actAtDesk.ts'

const asked = z.object({
  city: z.uuid(),
  act: z.enum(Object.keys(deskActs) as [DeskAct, ...DeskAct[]]),
  loans: z.array(z.uuid()).min(1).max(100),
  copy: z.string().max(60).optional(),
  condition: z.enum(returnConditions).optional(),
  note: z.string().max(2000).optional(),
  reason: z.string().max(1000).optional(),
  depositMethod: z.enum(depositMethods).optional(),
  depositBack: z.boolean().optional(),
  depositAmount: z.string().max(20).optional(),
})

/** `POST /api/loans/desk`: `{ city, act, loans: [id], copy?, condition?, note?, reason?, depositMethod?, depositBack?,
 *  depositAmount? }`. */
export const deskEndpoint: Endpoint = {
  path: '/desk',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    const read = asked.safeParse(await req.json?.().catch(() => undefined))
    if (!read.success) return answerOf(req, refuse('form-incomplete', 400))
    const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    const { payload, user, i18n } = req
    return answerOf(req, await actAtDesk({ payload, person: user, language, i18n, ...read.data }))
  },
}
