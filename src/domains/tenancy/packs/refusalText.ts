import { translatorOf } from '../../../i18n/translator.ts'
import type { Refusal } from '../../../kernel/result.ts'

/** What a refusal of lending says, for whoever applies a pack: in English. */
export const refusalText = ({ reason, details = {}, fields = {} }: Refusal): string => {
  const t = translatorOf('en')
  return [reason, ...Object.values(fields)]
    .map((key) => {
      const general = t(`refusals.${key}` as 'refusals.missing', { count: 0, ...details })
      return t(`lending.refusals.${key}` as 'lending.refusals.thing-unknown', {
        ...details,
        defaultValue: general,
      })
    })
    .join(' ')
}
