import './setup.css'
import { SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { managedCities } from '../../domains/identity/manages.ts'
import { isOperator } from '../../domains/identity/membershipsOf.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { readReadiness } from '../../domains/tenancy/setup/readReadiness.ts'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { StaffView } from '../StaffView.tsx'
import { CitiesToSetUp } from './CitiesToSetUp.tsx'
import { ReadinessList } from './ReadinessList.tsx'
import { Step } from './Step.tsx'
import { isStep, steps } from './stepNames.ts'

/** Setting up a city: `/admin/setup` lists the cities that are being prepared and begins a new one, `/admin/setup/<slug>`
 *  goes through its steps. For its managers and for operators. */
export async function SetupView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req } = initPageResult
  const language: Language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const slug = [params?.['segments']].flat()[1]
  const asked = [searchParams?.['step']].flat()[0]
  const cities = preparingFirst(await managedCities(req))
  return (
    <StaffView {...props} className="setup">
      {slug === undefined ? (
        <CitiesToSetUp language={language} cities={cities} mayBegin={isOperator(req)} payload={req.payload} />
      ) : (
        <OneCity req={req} language={language} city={cities.find((one) => one.slug === slug)} asked={asked} />
      )}
    </StaffView>
  )
}

type OneCityProps = {
  req: PayloadRequest
  language: Language
  city: City | undefined
  asked: string | undefined
}

async function OneCity({ req, language, city, asked }: OneCityProps) {
  const readiness = city && (await readReadiness(req, city.id))
  if (!city || !readiness) return notFound()
  const t = translatorOf(language)
  const step = isStep(asked) ? asked : steps[0]
  const name = textIn(city, city.name, language)
  const title = t('setup.titleOf', { city: name })
  return (
    <>
      <SetStepNav nav={[{ label: name }]} />
      <h1>{title}</h1>
      <p className="setup__lead">{t('setup.lead')}</p>
      <div className="setup__columns">
        <nav className="setup__steps" aria-label={title}>
          <ol>
            {steps.map((one) => (
              <li key={one}>
                <a
                  href={`/admin/setup/${city.slug}?step=${one}`}
                  aria-current={one === step ? 'step' : undefined}
                >
                  {t(`setup.steps.${one}`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <section className="setup__step" aria-labelledby="setup-step">
          <h2 id="setup-step">{t(`setup.steps.${step}`)}</h2>
          <Step req={req} city={city} language={language} step={step} readiness={readiness} />
        </section>
        <ReadinessList t={t} city={city} language={language} readiness={readiness} />
      </div>
    </>
  )
}

const preparingFirst = (cities: readonly City[]): City[] =>
  cities.toSorted(
    (a, b) =>
      Number(b.state === 'preparing') - Number(a.state === 'preparing') || a.slug.localeCompare(b.slug),
  )
