import type { ServerProps } from 'payload'
import { isLanguage } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { managesSomewhere } from '../habitable.ts'

/** In the navigation, for managers and operators. */
export function SetupLink({ i18n, user }: ServerProps) {
  if (!managesSomewhere(user)) return null
  const t = translatorOf(isLanguage(i18n.language) ? i18n.language : 'en')
  return (
    <a className="nav__link" href="/admin/setup">
      {t('setup.title')}
    </a>
  )
}
