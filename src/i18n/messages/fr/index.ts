import type { Messages } from '../Messages.ts'
import { common } from './common.ts'
import { institutes } from './institutes.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'

export const messages: Messages<'fr'> = { common, institutes, pages, search }
