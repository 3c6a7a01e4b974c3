/** A mail is queued, claimed by one worker, then sent; `failed` after the last try. */
export const mailStates = ['queued', 'sending', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]
