import type { PayloadRequest } from 'payload'
import type { Result } from '../../kernel/result.ts'
import { wordsOf } from './wordsOf.ts'

/** The answer of one of our operations at Payload's own doors: done, or every reason in the reader's words, with
 *  the field it is about where there is one. */
export const answerOf = (req: PayloadRequest, result: Result<unknown>): Response => {
  if (result.ok) return Response.json({ message: req.t('general:success') })
  const t = wordsOf(req)
  const say = (reason: string): string =>
    t(`refusals.${reason}` as 'refusals.link-void', result.details ?? {})
  const errors = result.fields
    ? Object.entries(result.fields).map(([field, reason]) => ({ field, name: reason, message: say(reason) }))
    : [{ name: result.reason, message: say(result.reason) }]
  const seconds = result.details?.['seconds']
  return Response.json(
    { errors },
    { status: result.status, headers: seconds ? { 'retry-after': String(seconds) } : {} },
  )
}
