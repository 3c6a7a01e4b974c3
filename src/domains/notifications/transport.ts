import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { configuration } from '../../config.ts'
import { shared } from '../../kernel/registry.ts'

export type Send = (message: SendMailOptions) => Promise<void>

/** How mails leave: by SMTP if it is set; in a demonstration into an outbox that can be looked at in the browser; else
 *  not at all, and they wait in the ledger. */
export const transport = (): Send | undefined =>
  shared<{ send: Send | undefined }>('mail transport', make).send

const make = (): { send: Send | undefined } => {
  const { smtpUrl, demo, dataFolder } = configuration()
  if (smtpUrl) {
    const smtp = createTransport(smtpUrl, { pool: true } as never)
    return { send: async (message) => void (await smtp.sendMail(message)) }
  }
  return { send: demo ? intoOutbox(join(dataFolder, 'outbox')) : undefined }
}

const intoOutbox = (folder: string): Send => {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return async (message) => {
    const { message: raw } = await writer.sendMail(message)
    await mkdir(folder, { recursive: true })
    const name = `${Date.now()}-${String(message.messageId)
      .replace(/[^a-z0-9-]/gi, '')
      .slice(0, 36)}.eml`
    await writeFile(join(folder, `.${name}`), raw as Buffer)
    await rename(join(folder, `.${name}`), join(folder, name))
  }
}
