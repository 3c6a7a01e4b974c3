import { createTransport, type SendMailOptions } from 'nodemailer'
import { configuration } from '../../config.ts'
import { shared } from '../../kernel/registry.ts'

export type Send = (message: SendMailOptions) => Promise<void>

/** How mails leave: by SMTP if it is set. In a demonstration without it they stay in the ledger, which can be looked at
 *  in the browser (`/outbox`), and count as sent. Else they wait. */
export const transport = (): Send | undefined =>
  shared<{ send: Send | undefined }>('mail transport', make).send

const make = (): { send: Send | undefined } => {
  const { smtpUrl, demo } = configuration()
  if (!smtpUrl) return { send: demo ? async () => undefined : undefined }
  const smtp = createTransport(smtpUrl)
  return { send: async (message) => void (await smtp.sendMail(message)) }
}

/** Whether the mails of this deployment may be looked at in the browser: only in a demonstration that sends none. */
export const hasOutbox = (): boolean => {
  const { smtpUrl, demo } = configuration()
  return demo && !smtpUrl
}
