import type { Language } from '../../../i18n/languages.ts'
import { lending } from '../../../i18n/messages/en/lending.ts'
import { translatorOf } from '../../../i18n/translator.ts'

type Reason = keyof typeof lending.figures.reasons

/** Why something was refused, in a few words. */
export const reasonWords = (reason: string, language: Language): string =>
  translatorOf(language)(`lending.figures.reasons.${isKnown(reason) ? reason : 'other'}`)

const isKnown = (reason: string): reason is Reason => reason in lending.figures.reasons
