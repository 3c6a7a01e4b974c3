import type { ServerProps } from 'payload'
import { managesSomewhere } from './habitable.ts'
import { adminWords } from './words.ts'

/** Below the navigation, for managers: the way to who may do what. */
export function RolesLink({ i18n, user }: ServerProps) {
  if (!managesSomewhere(user)) return null
  return (
    <a className="nav__link" href="/admin/who">
      {adminWords(i18n.language).desk('who')}
    </a>
  )
}
