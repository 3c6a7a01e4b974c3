import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isLanguage } from '../../../i18n/languages.ts'
import { refuse } from '../../../kernel/result.ts'
import { answerOf } from '../answerOf.ts'
import { addressOf } from '../clientAddress.ts'
import type { Manager } from './changeInvitation.ts'
import { sendInvitationAgain } from './sendInvitationAgain.ts'
import { withdrawInvitation } from './withdrawInvitation.ts'

/** What a manager does with an invitation that was sent: the buttons of its page in the admin. */
export const invitationEndpoints: Endpoint[] = [
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: (req) => byManager(req, withdrawInvitation),
  },
  {
    path: '/:id/send-again',
    method: 'post',
    handler: (req) => byManager(req, (ask) => sendInvitationAgain({ ...ask, address: addressOf(req) })),
  },
]

const byManager = async (
  req: PayloadRequest,
  act: (ask: Manager) => ReturnType<typeof withdrawInvitation>,
): Promise<Response> => {
  const { user, payload, routeParams, i18n } = req
  const id = String(routeParams?.['id'] ?? '')
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  if (!user || !z.uuid().safeParse(id).success) return answerOf(req, refuse('invitation-unknown', 404))
  return answerOf(req, await act({ payload, person: user, id, language }))
}
