import './desk.css'
import { SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps, Payload } from 'payload'
import { type Borrower, findBorrower, findBorrowers } from '../../domains/lending/desk/findBorrowers.ts'
import { readGroupsOf } from '../../domains/lending/groups/readGroupsOf.ts'
import { readEquipmentList } from '../../domains/lending/readEquipmentList.ts'
import { readLending } from '../../domains/lending/readLending.ts'
import { languageOfStaff } from '../../domains/lending/refuseWrite.ts'
import { lendingSettingsOf } from '../../domains/lending/settingsOf.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { today } from '../../kernel/time.ts'
import { StaffView } from '../StaffView.tsx'
import { AskForm, type Choices } from './AskForm.tsx'
import { desksOf } from './desksOf.ts'

/** `/admin/desk/ask?city=brest&q=…` finds somebody, `&for=…` asks in their name. */
export async function AskView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language = languageOfStaff(req)
  const [slug, search, asked] = ['city', 'q', 'for'].map((name) => [props.searchParams?.[name]].flat()[0])
  const { city } = await desksOf(req, slug)
  return (
    <StaffView {...props} className="desk">
      {city ? (
        <Asking payload={req.payload} city={city} language={language} search={search} asked={asked} />
      ) : (
        req.user && notFound()
      )}
    </StaffView>
  )
}

type AskingProps = {
  payload: Payload
  city: City
  language: Language
  search: string | undefined
  asked: string | undefined
}

async function Asking({ payload, city, language, search = '', asked }: AskingProps) {
  const t = translatorOf(language)
  const person = asked ? await findBorrower(payload, city, asked) : undefined
  const found = search ? await findBorrowers(payload, city, search) : []
  const choices = person && (await choicesFor(payload, city, language, person))
  return (
    <>
      <SetStepNav
        nav={[{ label: t('lending.deskView.title'), url: '/desk' }, { label: t('lending.deskAsk.title') }]}
      />
      <h1>{`${t('lending.deskAsk.title')} · ${textIn(city, city.name, language)}`}</h1>
      <p>{t('lending.deskAsk.lead')}</p>
      {person && choices ? (
        <>
          <h2>
            {person.name} <small>{person.email}</small>
          </h2>
          <p>
            <a href={`/admin/desk/ask?city=${city.slug}`}>{t('lending.deskAsk.other')}</a>
          </p>
          <AskForm
            key={person.id}
            city={{ id: city.id, slug: city.slug }}
            person={person}
            today={today(city.timeZone)}
            choices={choices}
            words={t('lending.deskAsk', { returnObjects: true }) as Record<string, string>}
          />
        </>
      ) : (
        <Search
          city={city}
          language={language}
          search={search}
          nobody={search !== '' || Boolean(asked)}
          found={found}
        />
      )}
    </>
  )
}

type SearchProps = {
  city: City
  language: Language
  search: string
  /** whether somebody was looked for */
  nobody: boolean
  found: readonly Borrower[]
}

/** A plain form; whoever is found stands below as links. */
function Search({ city, language, search, nobody, found }: SearchProps) {
  const t = translatorOf(language)
  return (
    <>
      <form className="desk__search" method="get" action="/admin/desk/ask">
        <input type="hidden" name="city" value={city.slug} />
        <label htmlFor="desk-who">{t('lending.deskAsk.who')}</label>
        <input
          id="desk-who"
          name="q"
          defaultValue={search}
          autoComplete="off"
          maxLength={320}
          aria-describedby="desk-who-help"
          required
        />
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {t('lending.deskView.find')}
        </button>
        <p id="desk-who-help">{t('lending.deskAsk.whoHelp')}</p>
      </form>
      {found.length > 0 && (
        <ul className="desk__found">
          {found.map(({ id, name, email, asked }) => (
            <li key={id}>
              <a href={`/admin/desk/ask?${new URLSearchParams({ city: city.slug, for: asked })}`}>
                {name} <small>{email}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && nobody && <p role="status">{t('lending.deskAsk.nobody')}</p>}
    </>
  )
}

/** More things than a city lends. */
const allThings = 1000

const choicesFor = async (
  payload: Payload,
  city: City,
  language: Language,
  { id }: Borrower,
): Promise<Choices> => {
  const settings = lendingSettingsOf(city)
  if (!settings) return { things: [], desks: [], organisations: [], aged: false }
  const asked = { payload, city, language }
  const lending = await readLending({ ...asked, settings })
  const [things, groups] = await Promise.all([
    readEquipmentList({ ...asked, lending, limit: allThings }),
    readGroupsOf({ ...asked, person: id }),
  ])
  return {
    things: things.map(({ slug, name }) => ({ slug, name })),
    desks: lending.desks.map(({ slug, name }) => ({ slug, name })),
    organisations: groups.flatMap(({ slug, name, kind }) =>
      kind === 'organisation' ? [{ slug, name }] : [],
    ),
    aged: lending.rules.some(({ rules }) => rules.minimumAge > 0),
  }
}
