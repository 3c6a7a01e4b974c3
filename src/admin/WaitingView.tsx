import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { type ReactNode, Suspense } from 'react'
import { citiesWaitingForCode, membershipsOf } from '../domains/identity/membershipsOf.ts'
import { type City, textIn } from '../domains/tenancy/City.ts'
import { hostTable } from '../domains/tenancy/hosts.ts'
import { languageOf } from '../i18n/languages.ts'
import type { DeskWord } from '../i18n/messages/AdminMessages.ts'
import { translatorOf } from '../i18n/translator.ts'
import { today } from '../kernel/time.ts'
import { chosenCity } from './chosenCity.ts'
import { dayAndTime, daySpan } from './describe.ts'
import {
  collectionOf,
  readWaiting,
  roleEndsWithin,
  termEndsWithin,
  type Waiting,
  type WaitingKind,
  waitingKinds,
} from './readWaiting.ts'
import { addressIn } from './secondFactorPage.ts'
import { countLacking } from './translations/countLacking.ts'
import { readWorkedOn } from './translations/readWorkedOn.ts'
import { type AdminWords, adminWords } from './words.ts'

/** The first screen of staff: what waits for them, city by city, each line leading to where it is answered. */
export async function WaitingView({ initPageResult: { req } }: AdminViewServerProps) {
  const words = adminWords(req.i18n.language)
  const memberships = await membershipsOf(req)
  const chosen = chosenCity(req.headers)
  const looked = memberships.filter(({ city }) => city === chosen)
  const held = looked.length > 0 ? looked : memberships
  const waiting = await readWaiting(req.payload, { person: req.user?.id ?? null, held }, words.language)
  const cities = [...new Set(held.map(({ city }) => city))].flatMap((id) => hostTable().byId.get(id) ?? [])
  const stopped = (await citiesWaitingForCode(req)).flatMap((id) => hostTable().byId.get(id) ?? [])
  return (
    <div className="waits gutter--left gutter--right">
      <SetStepNav nav={[]} />
      <h1>{words.desk('waits')}</h1>
      {stopped.map((city) => (
        <p key={city.id}>
          {words.desk('codeAsked', { city: textIn(city, city.name, words.language) })}{' '}
          <a href={addressIn(city.id, req.headers.get('host') ?? undefined)}>{words.desk('codeSet')}</a>
        </p>
      ))}
      {memberships.length === 0 && <p>{words.desk('noRoles')}</p>}
      {cities.map((city) => {
        const here = waiting.filter((one) => one.city === city.id)
        const spoken = city.languages.includes(words.language) ? words.language : city.languages[0]
        return (
          <section key={city.id} className="waits__city" aria-labelledby={`waits-${city.slug}`}>
            <h2 id={`waits-${city.slug}`}>
              {textIn(city, city.name, words.language)}{' '}
              <a href={`/${city.slug}/${spoken}`}>{words.desk('publicSite')}</a>
            </h2>
            <div className="waits__kinds">
              {waitingKinds.map((kind) => (
                <Kind
                  key={kind}
                  kind={kind}
                  rows={here.filter((one) => one.kind === kind)}
                  city={city}
                  words={words}
                />
              ))}
              <Suspense>
                <Translations req={req} city={city} words={words}>
                  {here.length === 0 && <p>{words.desk('nothing')}</p>}
                </Translations>
              </Suspense>
            </div>
          </section>
        )
      })}
    </div>
  )
}

type KindProps = { kind: WaitingKind; rows: Waiting[]; city: City; words: AdminWords }

function Kind({ kind, rows, city, words }: KindProps) {
  const [first] = rows
  if (!first) return null
  const id = `waits-${city.slug}-${kind}`
  return (
    <section className="waits__kind" aria-labelledby={id}>
      <h3 id={id}>
        {words.desk(wordOf(kind))} <span className="waits__count">{first.total}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`/admin/collections/${collectionOf[kind]}/${row.id}`}>
              {[thingOf(row, words), row.person].filter(Boolean).join(' · ')}
            </a>
            <span>{whenOf(row, city, words)}</span>
          </li>
        ))}
      </ul>
      {first.total > rows.length && (
        <a href={listOf(kind, city)}>{words.desk('more', { count: first.total })}</a>
      )}
    </section>
  )
}

type TranslationsProps = { req: PayloadRequest; city: City; words: AdminWords; children: ReactNode }

/** What is missing or out of date, by language: it is answered on a view of its own. All texts of the city are read for it, so
 *  that it comes after the rest. `children`: what is said where nothing is. */
async function Translations({ req, city, words, children }: TranslationsProps) {
  const lacking = city.languages.length > 1 ? countLacking(await readWorkedOn(req, city)) : []
  if (lacking.length === 0) return children
  const t = translatorOf(words.language)
  const id = `waits-${city.slug}-translations`
  const total = lacking.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="waits__kind" aria-labelledby={id}>
      <h3 id={id}>
        {t('translations.title')} <span className="waits__count">{total}</span>
      </h3>
      <ul>
        {lacking.map(({ language, counts }) => (
          <li key={language}>
            <a href="/admin/translations" lang={language}>
              {languageOf(language)?.name}
            </a>
            <span>
              {counts.map(({ state, count }) => `${t(`translations.states.${state}`)} ${count}`).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Pages and news wait for the same thing. */
const wordOf = (kind: WaitingKind): DeskWord =>
  kind === 'unpublishedPages' || kind === 'unpublishedNews' ? 'unpublished' : kind

const thingOf = ({ kind, thing }: Waiting, { option }: AdminWords): string | null =>
  kind === 'roleEnds' && thing ? option('memberships', thing) : thing

const whenOf = (row: Waiting, city: City, words: AdminWords): string => {
  const { language, desk } = words
  const day = (text: string | null): string => daySpan(text ?? undefined, text ?? undefined, language)
  const at = row.at ? dayAndTime(row.at, city.timeZone, language) : ''
  switch (row.kind) {
    case 'requests':
      return daySpan(row.first ?? undefined, row.last ?? undefined, language)
    case 'handOvers':
      return desk('until', { day: day(row.last) })
    case 'dueBack':
      return isPast(row.last, city) ? desk('late', { day: day(row.last) }) : ''
    case 'inspections':
      return row.last ? desk('due', { day: day(row.last) }) : desk('neverInspected')
    case 'roleEnds':
    case 'termEnds':
      return desk(isPast(row.last, city) ? 'ended' : 'until', { day: day(row.last) })
    case 'unpublishedPages':
    case 'unpublishedNews':
      return desk('wasToBe', { day: at })
    case 'sessions':
      return `${at} · ${desk('free', { taken: row.taken ?? 0, seats: row.seats ?? 0 })}`
    default:
      return desk('since', { day: at })
  }
}

const isPast = (day: string | null, { timeZone }: City): boolean => day !== null && day < today(timeZone)

type Condition = readonly [field: string, operator: string, value: string]

const daysFromNow = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString()

const overdue = (): Condition[] => [
  ['_status', 'equals', 'draft'],
  ['publishAt', 'less_than', daysFromNow(0)],
]

const conditions: Record<WaitingKind, () => Condition[]> = {
  requests: () => [['state', 'equals', 'requested']],
  handOvers: () => [['state', 'in', 'approved,ready']],
  atRisk: () => [['state', 'in', 'approved,ready,requested']],
  changeRequests: () => [['wishedLastDay', 'exists', 'true']],
  dueBack: () => [['state', 'equals', 'handed-over']],
  inspections: () => [['equipment.inspectEveryMonths', 'greater_than', '0']],
  appeals: () => [['state', 'equals', 'appealed']],
  reports: () => [['state', 'equals', 'open']],
  things: () => [['state', 'equals', 'waiting']],
  applications: () => [['state', 'equals', 'applied']],
  contributions: () => [['state', 'equals', 'waiting']],
  unpublishedPages: () => overdue(),
  unpublishedNews: () => overdue(),
  sessions: () => [['state', 'equals', 'scheduled']],
  roleEnds: () => [
    ['endsAt', 'greater_than', daysFromNow(0)],
    ['endsAt', 'less_than', daysFromNow(roleEndsWithin)],
  ],
  termEnds: () => [['lastDay', 'less_than', daysFromNow(termEndsWithin).slice(0, 10)]],
}

/** The collection's list, filtered to what waits in that city. */
const listOf = (kind: WaitingKind, city: City): string => {
  const where: Condition[] = [...conditions[kind](), ['city', 'equals', city.id]]
  const query = new URLSearchParams(
    where.map(([field, operator, value], index) => [
      `where[or][0][and][${index}][${field}][${operator}]`,
      value,
    ]),
  )
  return `/admin/collections/${collectionOf[kind]}?${query}`
}
