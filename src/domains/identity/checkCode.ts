import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { openFactor } from './factorSecret.ts'
import { stepOf } from './oneTimeCode.ts'
import { takeRecoveryCode } from './recoveryCodes.ts'

export type CodeKind = 'app' | 'recovery'

/** Uses up a code of a person's app or one of their recovery codes, in the transaction of what it is given for. A code of
 *  the app serves once: neither it nor an older one is right again. Refuses `wrong-code` and `second-factor-not-set`
 *  (422); whoever asks has counted the try. */
export const checkCode = async (
  req: PayloadRequest,
  person: string,
  code: string,
  now: Date = new Date(),
): Promise<Result<CodeKind>> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select secret, last_step as "lastStep" from second_factors where person_id = ${person} for update`,
  )
  const [factor] = rows as { secret: string; lastStep: string }[]
  if (!factor) return refuse('second-factor-not-set', 422)
  const wrong = refuse('wrong-code', 422, { fields: { code: 'wrong-code' } })
  const plain = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(plain)) return (await takeRecoveryCode(req, person, plain)) ? ok('recovery') : wrong
  const secret = openFactor(person, factor.secret)
  if (secret === undefined)
    throw new Error('A second factor that does not open; expected COMMUNAL_SECRET unchanged')
  const step = stepOf(secret, plain, now)
  if (step === undefined || step <= Number(factor.lastStep)) return wrong
  await db.execute(sql`update second_factors set last_step = ${step} where person_id = ${person}`)
  return ok('app')
}
