import { common } from './common.ts'
import { institutes } from './institutes.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'

export const messages = { common, institutes, pages, search }
