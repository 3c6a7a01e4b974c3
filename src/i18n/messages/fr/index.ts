import type { Messages } from '../Messages.ts'
import { common } from './common.ts'

export const messages: Messages<'fr'> = { common }
