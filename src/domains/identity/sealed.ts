import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { configuration } from '../../config.ts'

/** Encrypts what has to be read again later, with a key of that purpose drawn from the deployment's secret. `about` names
 *  whose it is: what was sealed for one row cannot be opened in another. */
export const seal = (purpose: string, about: string, text: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv)
  cipher.setAAD(Buffer.from(about))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
}

/** What was sealed, or nothing if it was changed, sealed for something else or with another secret. */
export const unseal = (purpose: string, about: string, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', configuration().secret, 'communal', purpose, 32))
