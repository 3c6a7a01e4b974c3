import type { AcceptedLanguages } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { admin as breton } from '../i18n/messages/br/admin.ts'
import { admin as english } from '../i18n/messages/en/admin.ts'
import { admin as french } from '../i18n/messages/fr/admin.ts'
import { frameWords } from './frameWords.ts'

/** Payload brings no Breton: its own words are French there, ours and those of every page are Breton. */
const br = { ...fr, dateFNSKey: 'fr' as const }

export const adminLanguages = { en, fr, br } as unknown as Partial<Record<AcceptedLanguages, typeof en>>

export const adminTranslations = {
  en: { ...frameWords.en, communal: english.refusals },
  fr: { ...frameWords.fr, communal: french.refusals },
  br: { ...frameWords.br, communal: breton.refusals },
}
