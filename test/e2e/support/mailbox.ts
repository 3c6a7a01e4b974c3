import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { inject } from 'vitest'

const read = async (): Promise<Email[]> => {
  const folder = inject('mails')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .sort()
  return Promise.all(names.map((name) => PostalMime.parse(readFileSync(join(folder, name)))))
}

/** Mails that arrived for a person so far. */
export const mailsTo = async (address: string): Promise<Email[]> =>
  (await read()).filter((mail) => mail.to?.some((to) => to.address === address))

/** The newest mail to that person whose subject matches, waited for. */
export const mailTo = async (address: string, subject: RegExp): Promise<Email> => {
  for (let waited = 0; waited < 20_000; waited += 200) {
    const found = (await mailsTo(address)).filter((mail) => subject.test(mail.subject ?? '')).at(-1)
    if (found) return found
    await pause(200)
  }
  const subjects = (await mailsTo(address)).map((mail) => mail.subject)
  throw new Error(`No mail to ${address} about ${subject}; there are: ${subjects.join(' | ') || 'none'}`)
}

/** The address in a mail's text that matches. */
export const linkIn = (mail: Email, part: RegExp): string => {
  const link = (mail.text?.match(/https?:\/\/\S+/g) ?? []).find((one) => part.test(one))
  if (!link) throw new Error(`No link like ${part} in: ${mail.text}`)
  return link
}
