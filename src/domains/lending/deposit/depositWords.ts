import type { Language } from '../../../i18n/languages.ts'
import type { Translate } from '../../../i18n/translator.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { type Deposit, dueOf, heldOf } from './rules.ts'

type Told = { term: string; detail: string }

/** What is to be said of the deposit of a loan now: what to bring, what the desk has, what it gave back; undefined where there
 *  is nothing to say. */
export const depositWords = (
  deposit: Deposit,
  { currency, language, t }: { currency: string; language: Language; t: Translate },
): Told | undefined => {
  const money = (amount: number): string => formatMoney(amount, currency, language)
  const [due, held] = [dueOf(deposit), heldOf(deposit)]
  const { depositMethod, depositTaken, depositReturned } = deposit
  if (due) return { term: t('lending.deposits.bring'), detail: money(due) }
  if (held > 0) {
    const left = depositMethod && depositMethod !== 'waived' ? depositMethod : 'other'
    const method = t(`lending.deposits.methods.${left}`)
    return { term: t('lending.deposits.held'), detail: `${money(held)}, ${method}` }
  }
  if (!depositTaken || depositReturned === null || depositReturned === undefined) return undefined
  return {
    term: t('lending.deposits.returned'),
    detail:
      depositReturned === depositTaken
        ? money(depositReturned)
        : t('lending.deposits.part', { back: money(depositReturned), taken: money(depositTaken) }),
  }
}
