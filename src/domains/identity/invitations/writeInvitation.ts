import type { PayloadRequest } from 'payload'
import { formatDay } from '../../../i18n/format.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import { dayOf } from '../../../kernel/time.ts'
import { writeMail } from '../../notifications/writeMail.ts'
import { textIn } from '../../tenancy/City.ts'
import { cityOf } from '../../tenancy/cityOf.ts'
import { publicAddress } from '../../tenancy/publicAddress.ts'
import { mailLanguage } from '../Doorway.ts'
import type { InvitationRow } from './findInvitation.ts'
import { invitationToken } from './invitationLink.ts'

/** Writes the mail of an invitation, in the language its inviter chose: who invites to what and until when, what they add
 *  in their own words, and the link that works once. */
export const writeInvitation = async (req: PayloadRequest, invitation: InvitationRow): Promise<void> => {
  const city = await cityOf(req.payload, invitation.city)
  const language = mailLanguage({ city }, invitation.language)
  const t = translatorOf(language)
  const day = (instant: Date): string => formatDay(dayOf(instant, city.timeZone), language)
  const words = {
    city: textIn(city, city.name, language),
    role: t(`identity.roles.${invitation.role}`),
    day: day(invitation.expiresAt),
    inviter: invitation.inviterName ?? textIn(city, city.name, language),
  }
  await writeMail(req, {
    key: `invitation:${invitation.id}:${invitation.expiresAt.getTime()}`,
    notice: 'invitation',
    city,
    to: { email: invitation.email, language, person: null },
    letter: {
      subject: t('identity.mails.invitation.subject', words),
      paragraphs: [
        t('identity.mails.invitation.text', words),
        ...(invitation.message ? [invitation.message] : []),
      ],
      facts: [
        { term: t('identity.invitation.role'), detail: words.role },
        ...(invitation.instituteName
          ? [{ term: t('identity.invitation.institute'), detail: invitation.instituteName }]
          : []),
        ...(invitation.endsAt
          ? [{ term: t('identity.invitation.until'), detail: day(invitation.endsAt) }]
          : []),
      ],
      action: {
        label: t('identity.mails.invitation.action'),
        href: publicAddress(city, language, `account/invitation?token=${invitationToken(invitation)}`),
      },
      closing: t('identity.mails.invitation.closing', words),
    },
  })
}
