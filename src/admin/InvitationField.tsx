import type { UIFieldServerProps } from 'payload'
import { InvitationButtons } from './InvitationButtons.tsx'
import { adminWords } from './words.ts'

/** What a manager does with an invitation that waits: send it again, or take it back. */
export function InvitationField({ data, i18n }: UIFieldServerProps) {
  const id: unknown = data?.['id']
  if (typeof id !== 'string' || data?.['acceptedAt'] || data?.['withdrawnAt']) return null
  const { desk } = adminWords(i18n.language)
  return (
    <InvitationButtons
      id={id}
      words={{
        group: desk('decide'),
        again: desk('sendAgain'),
        sentAgain: desk('sentAgain'),
        withdraw: desk('withdraw'),
        withdrawn: desk('withdrawn'),
        failed: desk('failed'),
      }}
    />
  )
}
