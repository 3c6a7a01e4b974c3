import type { EmailAdapter } from 'payload'
import { configuration } from '../../config.ts'

/** Payload never sends a mail by itself: every mail is written by `writeMail`, in the transaction of what it tells. */
export const payloadMail: EmailAdapter = () => ({
  name: 'ledger',
  defaultFromAddress: configuration().mailFrom,
  defaultFromName: 'Communal',
  sendEmail: () =>
    Promise.reject(new Error('Payload wanted to send a mail; expected it to be written by writeMail')),
})
