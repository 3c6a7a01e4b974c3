import type { ServerProps } from 'payload'
import { adminWords } from './words.ts'

/** Below the form of the admin, which knows passwords alone: where else staff log in. The front page of the host is the
 *  city's own, or the list of cities. */
export function PublicLogIn({ i18n }: ServerProps) {
  const words = adminWords(i18n.language)
  return (
    <p>
      {words.desk('publicLogIn')} <a href="/">{words.desk('publicLogInGo')}</a>
    </p>
  )
}
