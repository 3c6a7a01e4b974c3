import type { Messages } from '../Messages.ts'
import { businessApplication } from './businessApplication.ts'
import { common } from './common.ts'
import { identity } from './identity.ts'
import { institutes } from './institutes.ts'
import { lending } from './lending.ts'
import { pages } from './pages.ts'
import { refusals } from './refusals.ts'
import { search } from './search.ts'
import { training } from './training.ts'
import { unsubscribe } from './unsubscribe.ts'

export const messages: Messages<'fr'> = {
  businessApplication,
  common,
  identity,
  institutes,
  lending,
  pages,
  refusals,
  search,
  training,
  unsubscribe,
}
