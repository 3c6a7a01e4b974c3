import type { AcceptedLanguages } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { admin as breton } from '../i18n/messages/br/admin.ts'
import { admin as english } from '../i18n/messages/en/admin.ts'
import { admin as french } from '../i18n/messages/fr/admin.ts'

/** Payload brings no Breton: its own words are French there, ours are Breton. */
const br = { ...fr, dateFNSKey: 'fr' as const }

export const adminLanguages = { en, fr, br } as unknown as Partial<Record<AcceptedLanguages, typeof en>>

export const adminTranslations = {
  en: { communal: english.refusals },
  fr: { communal: french.refusals },
  br: { communal: breton.refusals },
}
