import { slugOf } from '../../kernel/slug.ts'

/** A handle is a person's public name in addresses: 3 to 40 lower-case letters, digits or hyphens. */
export const handlePattern = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/

export const passwordMinimum = 12
export const passwordMaximum = 200

export const nameMaximum = 120

/** One way of writing an address, so that two ways are not two accounts. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase()

/** As strict as the mail servers of everyday life: one @, a host with a dot, no spaces. */
export const isEmail = (email: string): boolean =>
  email.length <= 254 && /^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(email)

/** Why something is no name of a person. It is written into mails to an address that may be a stranger's: a name with a
 *  web address in it would make us carry advertising. */
export const refuseName = (name: string): 'name-missing' | 'name-shape' | undefined => {
  const plain = name.trim()
  if (plain === '') return 'name-missing'
  const odd = plain.length > nameMaximum || /[\p{Cc}<>]|:\/\/|\bwww\./iu.test(plain)
  return odd ? 'name-shape' : undefined
}

/** The handle a name suggests, before it is made unique. */
export const handleFrom = (name: string): string => {
  const handle = slugOf(name).slice(0, 34).replace(/-+$/, '')
  return handlePattern.test(handle) ? handle : `${handle || 'x'}-01`
}
