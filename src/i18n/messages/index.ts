import { messages as br } from './br/index.ts'
import { messages as en } from './en/index.ts'
import { messages as fr } from './fr/index.ts'

/** Every word of the public site and of the mails, by language. */
export const messages = { en, fr, br }
