import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { formatDay } from '../../../i18n/format.ts'
import { isLanguage } from '../../../i18n/languages.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import { refuse } from '../../../kernel/result.ts'
import { answerOf } from '../../identity/answerOf.ts'
import { hostTable } from '../../tenancy/hosts.ts'
import { refusalWords } from '../refusalWords.ts'
import { longestPurpose, mostLines } from '../rules.ts'
import { askForSomebody } from './askForSomebody.ts'

const line = z.object({
  equipment: z.string().min(1).max(200),
  desk: z.string().max(200).optional(),
  firstDay: z.string().max(20),
  lastDay: z.string().max(20),
})

const asked = z.object({
  city: z.uuid(),
  borrower: z.string().min(1).max(320),
  lines: z
    .array(line)
    .min(1)
    .max(mostLines + 1),
  purpose: z
    .string()
    .max(2 * longestPurpose)
    .default(''),
  ofAge: z.boolean().default(false),
  organisation: z.string().max(200).optional(),
  key: z.uuid(),
})

/** `POST /api/loans/desk/ask`: `{ city, borrower, lines: [{ equipment, desk?, firstDay, lastDay }], purpose?, ofAge?,
 *  organisation?, key }`. Answers `{ loans: [{ id, state, … }] }`, or `{ errors, alternatives }`: why not, and what is free instead,
 *  in the reader's words. */
export const askEndpoint: Endpoint = {
  path: '/desk/ask',
  method: 'post',
  handler: async (req) => {
    const { payload, user: staff } = req
    if (!staff) throw new Forbidden(req.t)
    const read = asked.safeParse(await req.json?.().catch(() => undefined))
    if (!read.success) return answerOf(req, refuse('form-incomplete', 400))
    const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    const result = await askForSomebody({ payload, staff, language, ...read.data })
    if (result.ok) return Response.json({ loans: result.value })
    const city = hostTable().byId.get(read.data.city)
    if (!city) return answerOf(req, result)
    const t = translatorOf(language)
    const alternatives = (result.alternatives ?? []).map(({ desk, firstDay, lastDay }) =>
      t('lending.form.alternative', {
        desk: desk.name,
        firstDay: formatDay(firstDay, language),
        lastDay: formatDay(lastDay, language),
      }),
    )
    const errors = [{ name: result.reason, message: refusalWords({ t, language, city }, result) }]
    return Response.json({ errors, alternatives }, { status: result.status })
  },
}
