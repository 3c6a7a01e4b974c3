import 'i18next'
import type { messages } from './messages/en/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof messages }
  }
}
