import type { ServerProps } from 'payload'
import { translatorOf } from '../i18n/translator.ts'
import { managesSomewhere } from './habitable.ts'
import { adminWords } from './words.ts'

/** Below the navigation: how far translations are; for managers and operators also setting up a city, and who may do
 *  what. */
export function StaffLinks({ i18n, user }: ServerProps) {
  const { desk, language } = adminWords(i18n.language)
  const t = translatorOf(language)
  return (
    <>
      <a className="nav__link" href="/admin/desk">
        {t('lending.deskView.title')}
      </a>
      <a className="nav__link" href="/admin/translations">
        {t('translations.title')}
      </a>
      {managesSomewhere(user) && (
        <>
          <a className="nav__link" href="/admin/setup">
            {desk('setUp')}
          </a>
          <a className="nav__link" href="/admin/who">
            {desk('who')}
          </a>
        </>
      )}
    </>
  )
}
