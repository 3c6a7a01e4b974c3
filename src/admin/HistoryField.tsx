import type { UIFieldServerProps } from 'payload'
import { isOperator, membershipsOf } from '../domains/identity/membershipsOf.ts'
import { type ConditionRecord, readConditions } from '../domains/lending/condition/readConditions.ts'
import { hostTable } from '../domains/tenancy/hosts.ts'
import { translatorOf } from '../i18n/translator.ts'
import { ConditionNote } from './condition/ConditionNote.tsx'
import { dayAndTime, daySpan } from './describe.ts'
import { type Happened, readHistory } from './readHistory.ts'
import { usedBy } from './usedBy.ts'
import { type AdminWords, adminWords } from './words.ts'

/** All that happened to a copy, the latest first, for those who work with it in its city. */
export async function HistoryField({ data, i18n, req }: UIFieldServerProps) {
  const [id, city]: [unknown, unknown] = [data?.['id'], data?.['city']]
  const home = hostTable().byId.get(String(city))
  if (typeof id !== 'string' || !home) return null
  const held = await membershipsOf(req)
  const works = held.some((one) => one.city === city && usedBy['units']?.includes(one.role))
  if (!works && !isOperator(req)) return null
  const words = adminWords(i18n.language)
  const [history, conditions] = await Promise.all([
    readHistory(req.payload, { unit: id, city: home, language: words.language }),
    readConditions({ payload: req.payload, city: home.id, unit: id }),
  ])
  return (
    <section className="history" aria-labelledby="history">
      <h3 id="history">{words.field('units', 'history')}</h3>
      {history.length === 0 && <p>{words.desk('noHistory')}</p>}
      <ol>
        {history.map((one) => (
          <li key={one.id}>
            <span>{dayAndTime(one.at, home.timeZone, words.language, { year: true })}</span>
            <Line happened={one} words={words} />
            {one.actor && <span>{one.actor}</span>}
            {conditions.filter(isNotedWith(one)).map((record) => (
              <ConditionNote
                key={record.id}
                record={record}
                timeZone={home.timeZone}
                language={words.language}
              />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The record that was written with a change of state of a loan, which comes into each state in which one is written once. */
const isNotedWith =
  ({ type, href }: Happened) =>
  ({ loan, moment }: ConditionRecord): boolean =>
    type === `loan.${moment}` && href === `/admin/collections/loans/${loan}`

/** What happened, in words, leading to the loan or the line of the log that it is about. */
function Line({ happened, words }: { happened: Happened; words: AdminWords }) {
  const text = sentenceOf(happened, words)
  return happened.href ? <a href={happened.href}>{text}</a> : <span>{text}</span>
}

const sentenceOf = (
  { type, from, to, firstDay, lastDay }: Happened,
  { language, option }: AdminWords,
): string => {
  const t = translatorOf(language)
  const days = daySpan(firstDay ?? undefined, lastDay ?? firstDay ?? undefined, language)
  const [collection, event = ''] = type.split('.')
  if (collection === 'loan' && event !== 'copy-changed')
    return t('lending.history.loan', { days, state: option('loans', event) })
  const state = event === 'condition-changed' || event === 'state-changed' ? option('units', to ?? '') : ''
  return t(`lending.history.${event}` as 'lending.history.added', {
    days,
    from: from ?? '',
    to: to ?? '',
    state,
  })
}
