import type { UIFieldServerProps } from 'payload'
import { isOperator, membershipsOf } from '../domains/identity/membershipsOf.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { decisionsFrom } from './decisions.ts'
import { usedBy } from './usedBy.ts'
import { adminWords } from './words.ts'

/** What may be decided on a document from where it stands, as buttons at its head, for those who work with it. */
export async function DecisionField({ collectionSlug, data, i18n, req }: UIFieldServerProps) {
  const [state, city]: [unknown, unknown] = [data?.['state'], data?.['city']]
  if (!data?.['id'] || typeof state !== 'string') return null
  const held = await membershipsOf(req)
  const works = held.some((one) => one.city === city && usedBy[collectionSlug]?.includes(one.role))
  const { decision, desk } = adminWords(i18n.language)
  const steps = decisionsFrom(collectionSlug, state).map((step) => ({
    ...step,
    label: decision(collectionSlug, step.state),
  }))
  if (steps.length === 0 || !(works || isOperator(req))) return null
  return (
    <DecisionButtons
      steps={steps}
      words={{ group: desk('decide'), reason: desk('reasonFor'), back: desk('back') }}
    />
  )
}
