import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { contributionKinds, moderations } from '../../domains/contributions/rules.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { blockers, type Readiness } from '../../domains/tenancy/setup/readiness.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'
import { StaffChoice, StaffField, StaffForm } from '../StaffForm.tsx'
import { adminWords } from '../words.ts'
import { PlacePicker } from './PlacePicker.tsx'
import { readSetup } from './readSetup.ts'
import { type StepName, steps } from './stepNames.ts'
import { ThemeFields } from './ThemeFields.tsx'

type Props = {
  req: PayloadRequest
  city: City
  language: Language
  step: StepName
  readiness: readonly Readiness[]
}

export async function Step(props: Props) {
  const { step } = props
  if (step === 'introduction') return <Introduction {...props} />
  if (step === 'place') return <Place {...props} />
  if (step === 'look') return <Look {...props} />
  if (step === 'rules') return <Rules {...props} />
  if (step === 'open') return <Opening {...props} />
  return <Things {...props} step={step} />
}

type FormProps = { city: City; t: Translate; step: StepName; children: ReactNode }

/** Saves a part of the city and goes on to the next step. */
function CityForm({ city, t, step, children }: FormProps) {
  const next = steps[steps.indexOf(step) + 1] ?? step
  return (
    <StaffForm
      action={`/api/cities/${city.id}/setup`}
      next={`/admin/setup/${city.slug}?step=${next}`}
      submit={t('setup.save')}
      words={{ saving: t('setup.saving'), failed: t('setup.failed') }}
    >
      {children}
    </StaffForm>
  )
}

function Introduction({ city, language, step }: Props) {
  const t = translatorOf(language)
  return (
    <CityForm city={city} t={t} step={step}>
      <StaffChoice
        name="languages"
        label={t('setup.fields.languages')}
        help={t('setup.help.languages')}
        options={inOrderOf(city).map(({ code, name }) => ({
          value: code,
          label: name,
          checked: city.languages.includes(code),
        }))}
      />
      {city.languages.map((code) => {
        const name = languages.find((one) => one.code === code)?.name ?? code
        const label = (field: 'name' | 'tagline' | 'welcome'): string =>
          `${t(`setup.fields.${field}`)} (${name})`
        return (
          <fieldset key={code} className="setup__language">
            <legend>{name}</legend>
            <StaffField name={`name.${code}`} lang={code} label={label('name')} value={city.name[code]} />
            <StaffField
              name={`tagline.${code}`}
              lang={code}
              label={label('tagline')}
              value={city.tagline[code]}
            />
            <StaffField
              name={`welcome.${code}`}
              lang={code}
              type="area"
              label={label('welcome')}
              help={t('setup.help.welcome')}
              value={city.welcome[code]}
            />
          </fieldset>
        )
      })}
    </CityForm>
  )
}

/** The city's own languages first, in their order, which is thereby kept. */
const inOrderOf = (city: City) => [
  ...city.languages.flatMap((code) => languages.filter((one) => one.code === code)),
  ...languages.filter(({ code }) => !city.languages.includes(code)),
]

function Place({ city, language, step }: Props) {
  const t = translatorOf(language)
  const { map, contact } = city
  return (
    <CityForm city={city} t={t} step={step}>
      <p>{t('setup.help.point')}</p>
      <PlacePicker label={t('setup.mapName')} lon="map.lon" lat="map.lat" zoom="map.zoom" tiles="map.tiles" />
      <div className="setup__pair">
        <StaffField name="map.lat" type="number" label={t('setup.fields.lat')} value={map.lat} />
        <StaffField name="map.lon" type="number" label={t('setup.fields.lon')} value={map.lon} />
        <StaffField name="map.zoom" type="number" label={t('setup.fields.zoom')} value={map.zoom} />
      </div>
      <StaffField
        name="map.tiles"
        label={t('setup.fields.tiles')}
        help={t('setup.help.tiles')}
        value={map.tiles}
      />
      <StaffField name="map.tilesCredit" label={t('setup.fields.tilesCredit')} value={map.tilesCredit} />
      <div className="setup__pair">
        <StaffField name="contact.email" type="email" label={t('setup.fields.email')} value={contact.email} />
        <StaffField name="contact.phone" label={t('setup.fields.phone')} value={contact.phone} />
        <StaffField name="contact.address" label={t('setup.fields.address')} value={contact.address} />
      </div>
      <div className="setup__pair">
        <StaffField name="country" label={t('setup.fields.country')} value={city.country} />
        <StaffField
          name="timeZone"
          label={t('setup.fields.timeZone')}
          value={city.timeZone}
          suggestions={Intl.supportedValuesOf('timeZone')}
        />
        <StaffField
          name="currency"
          label={t('setup.fields.currency')}
          value={city.currency}
          suggestions={Intl.supportedValuesOf('currency')}
        />
      </div>
    </CityForm>
  )
}

function Look({ city, language, step }: Props) {
  const t = translatorOf(language)
  return (
    <CityForm city={city} t={t} step={step}>
      <p>{t('setup.help.contrast')}</p>
      <ThemeFields
        theme={city.theme}
        labels={{
          accent: t('setup.fields.accent'),
          accentDark: t('setup.fields.accentDark'),
          ground: t('setup.fields.ground'),
          ink: t('setup.fields.ink'),
        }}
        words={{
          sample: t('setup.help.sample'),
          title: textIn(city, city.name, language),
          text: textIn(city, city.tagline, language),
          button: t('home.borrow'),
        }}
      />
    </CityForm>
  )
}

function Rules({ city, language, step }: Props) {
  const t = translatorOf(language)
  return (
    <CityForm city={city} t={t} step={step}>
      <StaffField
        name="licence"
        label={t('setup.fields.licence')}
        value={city.licence}
        suggestions={city.licences}
      />
      <StaffField
        name="licences"
        type="lines"
        label={t('setup.fields.licences')}
        help={t('setup.help.licences')}
        value={city.licences.join('\n')}
      />
      <fieldset className="setup__language">
        <legend>{t('setup.fields.moderation')}</legend>
        {contributionKinds.map((kind) => (
          <StaffField
            key={kind}
            name={`moderation.${kind}`}
            type="select"
            label={t(`setup.contributionKinds.${kind}`)}
            value={city.moderation[kind]}
            options={moderations.map((value) => ({ value, label: t(`setup.moderation.${value}`) }))}
          />
        ))}
      </fieldset>
    </CityForm>
  )
}

type ThingsStep = Exclude<StepName, 'introduction' | 'place' | 'look' | 'rules' | 'open'>

/** What is kept in lists of its own: shown as it stands, and changed where it is always changed. */
async function Things({ req, city, language, step }: Props & { step: ThingsStep }) {
  const t = translatorOf(language)
  const words = adminWords(language)
  const there = await readSetup(req.payload, city, language)
  const rows: Record<ThingsStep, { collection: string; rows: { id: string; name: string; note: string }[] }> =
    {
      closures: {
        collection: 'closures',
        rows: there.closures.map(({ id, name, firstDay, lastDay }) => ({
          id,
          name,
          note: firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`,
        })),
      },
      programmes: {
        collection: 'programmes',
        rows: there.programmes.map(({ id, name, enabled }) => ({
          id,
          name,
          note: t(enabled ? 'setup.on' : 'setup.off'),
        })),
      },
      desks: {
        collection: 'desks',
        rows: there.desks.map(({ id, name, address }) => ({ id, name, note: address })),
      },
      institutes: {
        collection: 'institutes',
        rows: there.institutes.map(({ id, name, held, seats }) => ({
          id,
          name,
          note: t('setup.seats', { held, all: seats }),
        })),
      },
      pages: {
        collection: 'pages',
        rows: there.pages.map(({ id, title }) => ({ id, name: title, note: '' })),
      },
      people: {
        collection: 'memberships',
        rows: there.people.map(({ id, name, role }) => ({
          id,
          name,
          note: words.option('memberships', role),
        })),
      },
    }
  const { collection, rows: listed } = rows[step]
  return (
    <>
      <ul className="setup__things">
        {listed.map(({ id, name, note }) => (
          <li key={id}>
            <a href={`/admin/collections/${collection}/${id}`}>{name}</a>
            <span>{note}</span>
          </li>
        ))}
      </ul>
      {step === 'closures' && listed.length === 0 && <p>{t('setup.noClosures')}</p>}
      {step === 'closures' && (
        <StaffForm
          action={`/api/cities/${city.id}/holidays`}
          next={`/admin/setup/${city.slug}?step=closures`}
          submit={t('setup.addHolidays')}
          words={{ saving: t('setup.saving'), failed: t('setup.failed') }}
        >
          <p>{t('setup.holidaysHelp')}</p>
        </StaffForm>
      )}
      <p>
        <a href={`/admin/collections/${collection}/create`}>{t('setup.add')}</a>
        {step === 'institutes' && (
          <>
            {' · '}
            <a href="/admin/collections/seats">{t('institutes.seats')}</a>
          </>
        )}
      </p>
    </>
  )
}

function Opening({ city, language, readiness }: Props) {
  const t = translatorOf(language)
  const missing = blockers(readiness)
  if (city.state === 'live') return <p>{t('setup.opened', { city: textIn(city, city.name, language) })}</p>
  if (missing.length > 0) {
    return (
      <>
        <p>{t('refusals.city-not-ready')}</p>
        <ul>
          {missing.map((item) => (
            <li key={item}>{t(`setup.items.${item}`)}</li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <StaffForm
      action={`/api/cities/${city.id}/open`}
      next={`/admin/setup/${city.slug}?step=open`}
      submit={t('setup.open')}
      words={{ saving: t('setup.saving'), failed: t('setup.failed') }}
    >
      <p>{t('setup.openHelp')}</p>
    </StaffForm>
  )
}
