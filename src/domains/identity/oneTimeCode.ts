import { Secret, TOTP } from 'otpauth'
import { configuration } from '../../config.ts'

const period = 30

/** A new secret for an app that makes codes: 20 bytes, in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What the app reads from the picture: an address of the kind `otpauth://totp/…`. */
export const addressOfSecret = (secret: string, email: string): string => generator(secret, email).toString()

/** The step of 30 seconds (RFC 6238, with one before and one after for clocks that go wrong) in which this code is right,
 *  or nothing. */
export const stepOf = (secret: string, code: string, now: Date): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}

const generator = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: configuration().platformHost, label, period, secret: Secret.fromBase32(secret) })
