import './desk.css'
import { SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { depositWords } from '../../domains/lending/deposit/depositWords.ts'
import { depositMethods, dueOf, heldOf } from '../../domains/lending/deposit/rules.ts'
import { type DeskLoan, readDeskDay } from '../../domains/lending/desk/readDeskDay.ts'
import { lackWords } from '../../domains/lending/lackWords.ts'
import { takesBackOn } from '../../domains/lending/opening.ts'
import { readDesks } from '../../domains/lending/readDesks.ts'
import { languageOfStaff } from '../../domains/lending/refuseWrite.ts'
import { returnConditions } from '../../domains/lending/rules.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { typedMoney } from '../../kernel/money.ts'
import { today } from '../../kernel/time.ts'
import { StaffView } from '../StaffView.tsx'
import { adminWords } from '../words.ts'
import { DeskBoard } from './DeskBoard.tsx'
import type { DeskRow, SlipLine } from './deskRow.ts'
import { desksOf } from './desksOf.ts'

/** `/admin/desk?city=brest&desk=capucins&q=…`: what a desk has to do today, on one screen; or what a search finds. */
export async function DeskView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language = languageOfStaff(req)
  const [slug, desk, search] = ['city', 'desk', 'q'].map((name) => [props.searchParams?.[name]].flat()[0])
  const { city, cities } = await desksOf(req, slug)
  return (
    <StaffView {...props} className="desk">
      {city ? (
        <Morning req={req} city={city} cities={cities} language={language} desk={desk} search={search} />
      ) : (
        req.user && notFound()
      )}
    </StaffView>
  )
}

type MorningProps = {
  req: PayloadRequest
  city: City
  cities: City[]
  language: Language
  desk: string | undefined
  search: string | undefined
}

async function Morning({ req, city, cities, language, desk, search }: MorningProps) {
  const { payload } = req
  const t = translatorOf(language)
  const asked = { payload, city, language, desk: desk || undefined, search: search?.trim() || undefined }
  const [loans, desks] = await Promise.all([readDeskDay(asked), readDesks({ payload, city, language })])
  return (
    <>
      <SetStepNav nav={[{ label: t('lending.deskView.title') }]} />
      <h1>{`${t('lending.deskView.title')} · ${textIn(city, city.name, language)}`}</h1>
      <p>
        {formatDay(today(city.timeZone), language)}. {t('lending.deskView.lead')}{' '}
        <a href={`/admin/desk/ask?city=${city.slug}`}>{t('lending.deskAsk.title')}</a>
      </p>
      <DeskBoard
        key={`${city.id} ${asked.desk} ${asked.search}`}
        city={{ id: city.id, slug: city.slug }}
        cities={cities.map((one) => ({ slug: one.slug, name: textIn(one, one.name, language) }))}
        desks={desks.map((one) => ({ slug: one.slug, name: one.name }))}
        desk={asked.desk ?? ''}
        search={asked.search ?? ''}
        rows={loans.map((loan) => rowOf(loan, city, language))}
        words={wordsOf(language)}
      />
    </>
  )
}

const rowOf = (loan: DeskLoan, city: City, language: Language): DeskRow => {
  const t = translatorOf(language)
  const { id, kind, state, late, copy, lendable, purpose, note, person } = loan
  const day = formatDay(loan.lastDay, language, 'short')
  return {
    id,
    kind,
    state,
    late,
    copy,
    lendable,
    lacks:
      state === 'approved' || state === 'ready'
        ? lackWords(loan.prerequisites, today(city.timeZone), language)
        : [],
    purpose,
    note,
    person: person.id,
    name: person.name,
    organisation: loan.organisation && `${t('lending.groups.inTheNameOf')} ${loan.organisation}`,
    askedBy: loan.askedBy && t('lending.deskView.askedBy', { name: loan.askedBy }),
    desk: loan.desk.name,
    thing: loan.kit ? t('lending.partOf', { thing: loan.thing, kit: loan.kit }) : loan.thing,
    deposit: depositOf(loan, city, language),
    when:
      kind === 'other'
        ? otherDays(loan, language)
        : t(`lending.deskView.${kind === 'takeBack' ? 'since' : 'until'}`, { day }),
    slip: slipOf(loan, city),
  }
}

/** What is not of today was looked for: when it is, and how far it has come. */
const otherDays = ({ firstDay, lastDay, state }: DeskLoan, language: Language): string => {
  const days = translatorOf(language)('lending.basket.days', {
    firstDay: formatDay(firstDay, language, 'short'),
    lastDay: formatDay(lastDay, language, 'short'),
  })
  return `${adminWords(language).option('loans', state)}, ${days}`
}

const depositOf = ({ deposit }: DeskLoan, { currency }: City, language: Language): DeskRow['deposit'] => {
  const [due, held] = [dueOf(deposit), heldOf(deposit)]
  const told = depositWords(deposit, { currency, language, t: translatorOf(language) })
  if (!told || !(due || held)) return null
  return {
    due: due !== null,
    words: `${told.term} ${told.detail}`,
    typed: typedMoney(due ?? held, currency),
  }
}

const slipOf = ({ person, desk, ...loan }: DeskLoan, city: City): SlipLine => {
  const language = city.languages.includes(person.language) ? person.language : city.languages[0]
  const t = translatorOf(language)
  const back = takesBackOn(desk, [], loan.lastDay)
  const deposit = depositWords(loan.deposit, { currency: city.currency, language, t })
  const day = [formatDay(loan.lastDay, language), back && t('lending.span', back)].filter(Boolean).join(', ')
  return {
    language,
    title: t('lending.deskView.slipTitle', { city: textIn(city, city.name, language) }),
    due: t('lending.deskView.slipDue', { day }),
    place: `${desk.name}, ${desk.address}`,
    comesWith: loan.accessories?.split('\n').filter(Boolean).join(', ') ?? '',
    deposit: deposit ? `${deposit.term} ${deposit.detail}` : '',
    sign: t('lending.deskView.slipSign'),
    date: t('lending.deskView.slipDate'),
  }
}

/** The words of the board, as it runs in the browser: with them the ways in which things come back, and deposits are left. */
const wordsOf = (language: Language): Record<string, string> => {
  const { option } = adminWords(language)
  const t = translatorOf(language)
  const said = t('lending.deskView', { returnObjects: true })
  const seen = t('lending.condition.form', { returnObjects: true })
  const conditions = returnConditions.map((one) => [`condition-${one}`, option('loans', one)])
  const methods = depositMethods.map((one) => [`method-${one}`, option('loans', one)])
  return {
    ...(said as Record<string, string>),
    ...(seen as Record<string, string>),
    ...Object.fromEntries([...conditions, ...methods]),
  }
}
