import type { ServerProps } from 'payload'
import { managesSomewhere } from './habitable.ts'
import { adminWords } from './words.ts'

/** Below the navigation, for managers and operators: setting up a city, and who may do what. */
export function ManagerLinks({ i18n, user }: ServerProps) {
  if (!managesSomewhere(user)) return null
  const { desk } = adminWords(i18n.language)
  return (
    <>
      <a className="nav__link" href="/admin/setup">
        {desk('setUp')}
      </a>
      <a className="nav__link" href="/admin/who">
        {desk('who')}
      </a>
    </>
  )
}
