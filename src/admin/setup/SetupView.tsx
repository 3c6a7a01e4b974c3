import './setup.css'
import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { isOperator, membershipsOf } from '../../domains/identity/membershipsOf.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { hostTable } from '../../domains/tenancy/hosts.ts'
import { readReadiness } from '../../domains/tenancy/setup/readReadiness.ts'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { CitiesToSetUp } from './CitiesToSetUp.tsx'
import { ReadinessList } from './ReadinessList.tsx'
import { Step } from './Step.tsx'
import { isStep, steps } from './stepNames.ts'

/** Setting up a city: `/admin/setup` lists the cities that are being prepared and begins a new one, `/admin/setup/<slug>`
 *  goes through its steps. For its managers and for operators. */
export async function SetupView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fsetup')
  const language: Language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const slug = [params?.['segments']].flat()[1]
  const asked = [searchParams?.['step']].flat()[0]
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      {...(params && { params })}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams && { searchParams })}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <div className="setup gutter--left gutter--right">
        {slug === undefined ? (
          <CitiesToSetUp
            language={language}
            cities={await managedCities(req)}
            mayBegin={isOperator(req)}
            payload={req.payload}
          />
        ) : (
          <OneCity req={req} language={language} slug={slug} asked={asked} />
        )}
      </div>
    </DefaultTemplate>
  )
}

type OneCityProps = { req: PayloadRequest; language: Language; slug: string; asked: string | undefined }

async function OneCity({ req, language, slug, asked }: OneCityProps) {
  const city = (await managedCities(req)).find((one) => one.slug === slug)
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
                <a href={`/admin/setup/${slug}?step=${one}`} aria-current={one === step ? 'step' : undefined}>
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

/** The cities one may set up: all for an operator, else those one manages; the ones that are being prepared first. */
const managedCities = async (req: PayloadRequest): Promise<City[]> => {
  const held = await membershipsOf(req)
  const mine = new Set(held.filter(({ role }) => role === 'manager').map(({ city }) => city))
  return [...hostTable().byId.values()]
    .filter(({ id }) => isOperator(req) || mine.has(id))
    .sort(
      (a, b) =>
        Number(b.state === 'preparing') - Number(a.state === 'preparing') || a.slug.localeCompare(b.slug),
    )
}
