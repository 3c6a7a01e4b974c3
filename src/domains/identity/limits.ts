import type { Payload } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { adapterOf } from '../../database/sqlOf.ts'
import { type Refusal, refuse } from '../../kernel/result.ts'
import { keyedHash } from './keyedHash.ts'

type Budget = { tries: number; seconds: number; block?: number }

/** How often something may be tried. Per account so that no password is guessed and nobody's mailbox is filled; per
 *  address generously, because a whole library shares one. */
export const limits = {
  login: { account: { tries: 5, seconds: 600, block: 600 }, address: { tries: 100, seconds: 600 } },
  code: { account: { tries: 5, seconds: 600, block: 600 }, address: { tries: 100, seconds: 600 } },
  'sign-up': { account: { tries: 3, seconds: 3600 }, address: { tries: 40, seconds: 3600 } },
  verification: { account: { tries: 3, seconds: 3600 }, address: { tries: 30, seconds: 3600 } },
  reset: { account: { tries: 3, seconds: 3600 }, address: { tries: 30, seconds: 3600 } },
  /** Mails to one address, and from one town hall */
  invitation: { account: { tries: 5, seconds: 86_400 }, address: { tries: 60, seconds: 3600 } },
  /** Ways to a provider and back, by address alone: who comes is known only afterwards */
  openid: { account: { tries: 100, seconds: 600 }, address: { tries: 100, seconds: 600 } },
  /** How often a city may have us look at the address of a provider */
  provider: { account: { tries: 30, seconds: 3600 }, address: { tries: 60, seconds: 3600 } },
  /** How often somebody may change the pictures of what they lend */
  picture: { account: { tries: 20, seconds: 3600 }, address: { tries: 200, seconds: 3600 } },
  acceptance: { account: { tries: 10, seconds: 600 }, address: { tries: 60, seconds: 600 } },
} as const satisfies Record<string, { account: Budget; address: Budget }>

export type Limit = keyof typeof limits
type Subject = { account: string; address: string | null }

/** Counts one try of an account (its e-mail, whether it exists or not) from an address. Answers how many seconds to wait
 *  if that is one too many, or nothing. Counted outside any transaction, so that a refusal does not undo it, and in the
 *  database, so that a restart does not either. */
export const countTry = async (
  payload: Payload,
  limit: Limit,
  { account, address }: Subject,
): Promise<number | undefined> => {
  if (address !== null) {
    const wait = await consume(payload, limit, 'address', address)
    if (wait !== undefined) return wait
  }
  return consume(payload, limit, 'account', account)
}

/** A try that went well: the account begins anew. */
export const forgetTries = async (payload: Payload, limit: Limit, account: string): Promise<void> => {
  await limiterOf(payload, limit, 'account').delete(keyedHash(`${limit} account`, account))
}

/** The refusal of one try too many, with the minutes to wait. */
export const tooManyTries = (seconds: number): { ok: false } & Refusal =>
  refuse('too-many-tries', 429, { details: { seconds, count: Math.ceil(seconds / 60) } })

const consume = async (
  payload: Payload,
  limit: Limit,
  of: 'account' | 'address',
  subject: string,
): Promise<number | undefined> => {
  try {
    await limiterOf(payload, limit, of).consume(keyedHash(`${limit} ${of}`, subject))
    return undefined
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

const limiters = new WeakMap<Payload, Map<string, RateLimiterPostgres>>()

const limiterOf = (payload: Payload, limit: Limit, of: 'account' | 'address'): RateLimiterPostgres => {
  const known = limiters.get(payload) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(payload, known)
  const name = `${limit} ${of}`
  const made = known.get(name) ?? makeLimiter(payload, limits[limit][of])
  known.set(name, made)
  return made
}

const makeLimiter = (payload: Payload, { tries, seconds, block = 0 }: Budget): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: adapterOf(payload).pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: '',
    points: tries,
    duration: seconds,
    blockDuration: block,
  })
