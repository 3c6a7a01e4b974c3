import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type LinkPurpose, readLink, refuseLink } from './accountLink.ts'
import type { Doorway } from './Doorway.ts'
import { findById, stateOf } from './findPerson.ts'

/** Whether the link of a mail would work now, without using it: what its page shows; `hasPassword`, whether the account has
 *  one or is opened by a login elsewhere. Refuses `link-void` and
 *  `link-expired` (422). */
export const lookAtLink = async (
  { payload }: Pick<Doorway, 'payload'>,
  token: string,
  purpose: LinkPurpose,
): Promise<Result<{ email: string; hasPassword: boolean }>> => {
  const link = readLink(token, purpose)
  const person = link && (await findById(payload, link.person))
  if (!link || !person) return refuse('link-void', 422)
  const refused = refuseLink(link, stateOf(person))
  return refused
    ? refuse(refused, 422)
    : ok({ email: link.email ?? person.email, hasPassword: person.hash !== '' })
}
