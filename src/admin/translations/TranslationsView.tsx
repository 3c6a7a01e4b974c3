import './translations.css'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { isOperator, membershipsOf } from '../../domains/identity/membershipsOf.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { hostTable } from '../../domains/tenancy/hosts.ts'
import type { Translated } from '../../domains/translations/readTranslations.ts'
import { translatedCollections } from '../../domains/translations/rules.ts'
import { isLanguage, type Language, languageOf } from '../../i18n/languages.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'
import { chosenCity } from '../chosenCity.ts'
import { StaffView } from '../StaffView.tsx'
import { adminWords } from '../words.ts'
import { readWorkedOn } from './readWorkedOn.ts'

/** `/admin/translations`: how far each language of what the person works with is, city by city. */
export async function TranslationsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language: Language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const t = translatorOf(language)
  const all = props.searchParams?.['show'] === 'all'
  const cities = await citiesOf(req)
  return (
    <StaffView {...props} className="translations">
      <SetStepNav nav={[{ label: t('translations.title') }]} />
      <h1>{t('translations.title')}</h1>
      <p>{t('translations.lead')}</p>
      {
        await Promise.all(
          cities.map(async (city) => (
            <OneCity
              key={city.id}
              city={city}
              found={await readWorkedOn(req, city)}
              all={all}
              language={language}
              t={t}
            />
          )),
        )
      }
    </StaffView>
  )
}

/** The cities in which one works, the chosen one alone if one is chosen, as far as they have several languages. */
const citiesOf = async (req: PayloadRequest): Promise<City[]> => {
  const held = new Set((await membershipsOf(req)).map(({ city }) => city))
  const cities = [...hostTable().byId.values()].filter(
    ({ id, languages }) => languages.length > 1 && (held.has(id) || isOperator(req)),
  )
  const chosen = cities.filter(({ id }) => id === chosenCity(req.headers))
  return chosen.length > 0 ? chosen : cities
}

type OneCityProps = { city: City; found: Translated[]; all: boolean; language: Language; t: Translate }

function OneCity({ city, found, all, language, t }: OneCityProps) {
  const { collection: nameOf } = adminWords(language)
  const id = `translations-${city.slug}`
  const name = textIn(city, city.name, language)
  const shown = all ? found : found.filter(({ states }) => states.some(({ state }) => state !== 'done'))
  const [, ...others] = city.languages
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p>
        {all ? (
          <a href="/admin/translations">{t('translations.lacks')}</a>
        ) : (
          <a href="/admin/translations?show=all">{t('translations.all', { city: name })}</a>
        )}
      </p>
      {shown.length === 0 && <p>{t(found.length === 0 ? 'translations.none' : 'translations.nothing')}</p>}
      {translatedCollections.map((collection) => {
        const rows = shown.filter((one) => one.collection === collection)
        if (rows.length === 0) return null
        return (
          <div key={collection} className="translations__table">
            <table>
              <caption>{nameOf(collection)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('translations.doc')}</th>
                  {others.map((code) => (
                    <th key={code} scope="col" lang={code}>
                      {languageOf(code)?.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row" lang={city.languages[0]}>
                      {row.title}
                    </th>
                    {row.states.map(({ language: into, state }) => (
                      <td key={into}>
                        <a
                          className={`translations__state translations__state--${state}`}
                          href={`/admin/translations/${collection}/${row.id}?language=${into}`}
                          aria-label={`${row.title}, ${languageOf(into)?.name}: ${t(`translations.states.${state}`)}`}
                        >
                          {t(`translations.states.${state}`)}
                        </a>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      })}
    </section>
  )
}
