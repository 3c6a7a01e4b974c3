import type { PayloadRequest } from 'payload'
import type { Result } from '../../kernel/result.ts'
import { wordsOf } from './wordsOf.ts'

/** The answer of one of our operations at Payload's own doors: done, or every reason in the reader's words. */
export const answerOf = (req: PayloadRequest, result: Result<unknown>): Response => {
  if (result.ok) return Response.json({ message: req.t('general:success') })
  const t = wordsOf(req)
  const reasons = [...Object.values(result.fields ?? {}), ...(result.fields ? [] : [result.reason])]
  const errors = reasons.map((reason) => ({
    name: reason,
    message: t(`refusals.${reason}` as 'refusals.link-void', result.details ?? {}),
  }))
  const seconds = result.details?.['seconds']
  return Response.json(
    { errors },
    { status: result.status, headers: seconds ? { 'retry-after': String(seconds) } : {} },
  )
}
