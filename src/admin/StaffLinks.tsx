import type { ServerProps } from 'payload'
import { inventoryRoles } from '../domains/lending/inventory/inventoryEndpoints.ts'
import { translatorOf } from '../i18n/translator.ts'
import { worksSomewhereAs } from './habitable.ts'
import { adminWords } from './words.ts'

/** Below the navigation: how far translations are; for who keeps an inventory that, its labels and its figures; for managers
 *  and operators also setting up a city, and who may do what. */
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
      {worksSomewhereAs(user, inventoryRoles) && (
        <>
          <a className="nav__link" href="/admin/inventory">
            {t('lending.inventory.title')}
          </a>
          <a className="nav__link" href="/admin/labels">
            {t('lending.labels.title')}
          </a>
          <a className="nav__link" href="/admin/figures">
            {t('lending.figures.title')}
          </a>
        </>
      )}
      {worksSomewhereAs(user, ['manager']) && (
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
