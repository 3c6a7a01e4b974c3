import type { City } from '../../domains/tenancy/City.ts'
import type { Readiness, ReadinessItem } from '../../domains/tenancy/setup/readiness.ts'
import { type Language, languageOf } from '../../i18n/languages.ts'
import type { Translate } from '../../i18n/translator.ts'
import type { StepName } from './stepNames.ts'

type Props = { t: Translate; city: City; language: Language; readiness: readonly Readiness[] }

/** What is there and what is missing, each line leading to where it is done. */
export function ReadinessList({ t, city, language, readiness }: Props) {
  const spoken = city.languages.includes(language) ? language : city.languages[0]
  return (
    <aside className="setup__readiness" aria-labelledby="setup-readiness">
      <h2 id="setup-readiness">{t('setup.readiness')}</h2>
      <ul>
        {readiness.map(({ item, ready, needed, missing }) => (
          <li key={item} data-ready={ready}>
            <a href={`/admin/setup/${city.slug}?step=${stepOf[item]}`}>{t(`setup.items.${item}`)}</a>
            <span>{ready ? t('setup.done') : needed ? t('setup.needed') : t('setup.advised')}</span>
            {missing.length > 0 && (
              <span>{t('setup.missing', { names: missing.map((one) => nameOf(t, one)).join(', ') })}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${city.slug}/${spoken}`}>{t('setup.look')}</a>
        {city.state === 'preparing' && <span> {t('setup.lookHelp')}</span>}
      </p>
    </aside>
  )
}

/** A language, a kind of programme or a page, as people call it. */
const nameOf = (t: Translate, name: string): string => {
  const language = languageOf(name)
  if (language) return language.name
  if (name === 'training' || name === 'lending' || name === 'trails') return t(`setup.kinds.${name}`)
  return `/${name}`
}

const stepOf: Record<ReadinessItem, StepName> = {
  introduction: 'introduction',
  picture: 'introduction',
  programmes: 'programmes',
  offer: 'programmes',
  desks: 'desks',
  closures: 'closures',
  institutes: 'institutes',
  seats: 'institutes',
  legalPages: 'pages',
  managers: 'people',
}
