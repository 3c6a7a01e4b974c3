import { refusalWords } from '../../domains/lending/refusalWords.ts'
import type { Refusal } from '../../kernel/result.ts'
import { fieldId } from '../../ui/index.ts'

type Context = Parameters<typeof refusalWords>[0]

/** What is wrong with a form: at the field of that name, and above the form, where each reason stands once and leads to its
 *  first field. */
export const refusedFields = (context: Context, refusal: Refusal | undefined) => {
  const fields = refusal?.fields ?? {}
  const wordsOf = (reason: string): string => (refusal ? refusalWords(context, { ...refusal, reason }) : '')
  const firstWith = new Map(
    Object.entries(fields)
      .reverse()
      .map(([name, reason]) => [reason, name]),
  )
  const listed =
    firstWith.size > 0 ? [...firstWith].reverse() : refusal ? [[refusal.reason, undefined] as const] : []
  return {
    errorOf: (name: string): string | undefined => fields[name] && wordsOf(fields[name]),
    errors: listed.map(([reason, name]) => ({ text: wordsOf(reason), href: name && `#${fieldId(name)}` })),
  }
}
