import type { UIFieldServerProps } from 'payload'
import { worksAs } from '../../domains/identity/manages.ts'
import { readConditions } from '../../domains/lending/condition/readConditions.ts'
import { hostTable } from '../../domains/tenancy/hosts.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { dayAndTime } from '../describe.ts'
import { adminWords } from '../words.ts'
import { ConditionNote } from './ConditionNote.tsx'

/** What was noted of a loan as it left and came back, the latest first, for the desks of its city. */
export async function ConditionsField({ data, i18n, req }: UIFieldServerProps) {
  const [id, city]: [unknown, unknown] = [data?.['id'], data?.['city']]
  const home = hostTable().byId.get(String(city))
  if (typeof id !== 'string' || !home || !(await worksAs(req, home.id, ['manager', 'desk']))) return null
  const { language } = adminWords(i18n.language)
  const conditions = await readConditions({ payload: req.payload, city: home.id, loan: id })
  if (conditions.length === 0) return null
  const t = translatorOf(language)
  return (
    <section className="history" aria-labelledby="conditions">
      <h3 id="conditions">{t('lending.condition.title')}</h3>
      <ol>
        {conditions.map((record) => (
          <li key={record.id}>
            <span>{dayAndTime(record.at, home.timeZone, language, { year: true })}</span>
            <span>{`${t(`lending.condition.moments.${record.moment}`)}, ${record.copy}`}</span>
            {record.recordedBy && <span>{record.recordedBy}</span>}
            <ConditionNote record={record} timeZone={home.timeZone} language={language} />
          </li>
        ))}
      </ol>
    </section>
  )
}
