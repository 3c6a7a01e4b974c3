import type { Messages } from '../Messages.ts'
import { business } from './business.ts'
import { businessApplication } from './businessApplication.ts'
import { common } from './common.ts'
import { commons } from './commons.ts'
import { contributions } from './contributions.ts'
import { guides } from './guides.ts'
import { home } from './home.ts'
import { identity } from './identity.ts'
import { institutes } from './institutes.ts'
import { lending } from './lending.ts'
import { news } from './news.ts'
import { notifications } from './notifications.ts'
import { pages } from './pages.ts'
import { refusals } from './refusals.ts'
import { search } from './search.ts'
import { setup } from './setup.ts'
import { trails } from './trails.ts'
import { training } from './training.ts'
import { translations } from './translations.ts'
import { unsubscribe } from './unsubscribe.ts'

export const messages: Messages<'br'> = {
  business,
  businessApplication,
  common,
  commons,
  contributions,
  guides,
  home,
  identity,
  institutes,
  lending,
  news,
  notifications,
  pages,
  refusals,
  search,
  setup,
  trails,
  training,
  translations,
  unsubscribe,
}
