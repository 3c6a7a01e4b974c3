import type { PayloadRequest } from 'payload'
import { formatDay } from '../../../i18n/format.ts'
import type { Language } from '../../../i18n/languages.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import type { Day } from '../../../kernel/time.ts'
import { writeMail } from '../../notifications/writeMail.ts'
import { type City, textIn } from '../../tenancy/City.ts'
import { publicAddress } from '../../tenancy/publicAddress.ts'
import { mailLanguage } from '../Doorway.ts'
import type { PersonRow } from '../findPerson.ts'
import type { LeftRole } from './readHandOver.ts'

type Told = { city: City; leaver: PersonRow; lastDay: Day; roles: LeftRole[]; message: string }

/** Tells who leaves until when their roles hold, and who takes over, if anybody does. */
export const tellLeaver = (req: PayloadRequest, told: Told & { successor: string }): Promise<void> =>
  tell(req, told, { notice: told.successor ? 'rolesPassedOn' : 'rolesEnd', to: told.leaver })

/** Tells who takes over which roles they hold from now on, and until when they can ask their predecessor. */
export const tellSuccessor = (req: PayloadRequest, told: Told & { successor: PersonRow }): Promise<void> =>
  tell(
    req,
    { ...told, successor: told.successor.name },
    { notice: 'rolesTaken', to: told.successor, message: told.message },
  )

type Notice = { notice: 'rolesPassedOn' | 'rolesEnd' | 'rolesTaken'; to: PersonRow; message?: string }

const tell = async (
  req: PayloadRequest,
  { city, leaver, lastDay, roles, successor }: Told & { successor: string },
  { notice, to, message }: Notice,
): Promise<void> => {
  const language: Language = mailLanguage({ city }, to.language)
  const t = translatorOf(language)
  const fill = {
    name: to.name,
    leaver: leaver.name,
    successor,
    city: textIn(city, city.name, language),
    day: formatDay(lastDay, language),
  }
  await writeMail(req, {
    key: `${notice}:${to.id}:${roles.map(({ id }) => id).join(',')}:${lastDay}`,
    notice,
    city,
    to: { email: to.email, language, person: to.id },
    letter: {
      subject: t(`identity.mails.${notice}.subject`, fill),
      paragraphs: [
        t('identity.mails.greeting', fill),
        t(`identity.mails.${notice}.text`, fill),
        ...(message ? [message] : []),
      ],
      facts: roles.map(({ role, instituteName }) => ({
        term: t('identity.invitation.role'),
        detail: [t(`identity.roles.${role}`), instituteName].filter(Boolean).join(' · '),
      })),
      action: {
        label: t(`identity.mails.${notice}.action`),
        href: publicAddress(city, language, 'account'),
      },
      closing: t(`identity.mails.${notice}.closing`, fill),
    },
  })
}
