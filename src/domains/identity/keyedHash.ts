import { createHmac } from 'node:crypto'
import { configuration } from '../../config.ts'

/** What a text is recognised by without being kept: nobody without the deployment's secret can go back, or try guesses.
 *  `purpose` keeps hashes of one use apart from those of another. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac('sha256', configuration().secret).update(`${purpose}\n${text}`).digest('base64url')
