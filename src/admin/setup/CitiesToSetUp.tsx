import { SetStepNav } from '@payloadcms/ui'
import type { Payload } from 'payload'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { packsHere, startPack } from '../../domains/tenancy/setup/packsHere.ts'
import { readReadiness } from '../../domains/tenancy/setup/readReadiness.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { StaffChoice, StaffField, StaffForm } from '../StaffForm.tsx'
import { PlacePicker } from './PlacePicker.tsx'

type Props = { language: Language; cities: readonly City[]; mayBegin: boolean; payload: Payload }

/** The cities that are being prepared with what is left to do in each, and the beginning of a new one. */
export async function CitiesToSetUp({ language, cities, mayBegin, payload }: Props) {
  const t = translatorOf(language)
  const listed = await Promise.all(
    cities.map(async (city) => {
      const readiness = (await readReadiness({ payload }, city.id)) ?? []
      return { city, left: readiness.filter(({ ready, needed }) => needed && !ready).length }
    }),
  )
  return (
    <>
      <SetStepNav nav={[{ label: t('setup.title') }]} />
      <h1>{t('setup.title')}</h1>
      <p className="setup__lead">{t('setup.lead')}</p>
      <section aria-labelledby="setup-yours">
        <h2 id="setup-yours">{t('setup.yours')}</h2>
        {listed.length === 0 && <p>{t('setup.none')}</p>}
        <ul className="setup__cities">
          {listed.map(({ city, left }) => (
            <li key={city.id}>
              <a href={`/admin/setup/${city.slug}`}>{textIn(city, city.name, language)}</a>
              <span>
                {city.state === 'live'
                  ? t('setup.opened', { city: textIn(city, city.name, language) })
                  : left === 0
                    ? t('setup.readyToOpen')
                    : t('setup.leftToDo', { count: left })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {mayBegin && <Beginning language={language} />}
    </>
  )
}

function Beginning({ language }: { language: Language }) {
  const t = translatorOf(language)
  const field = (
    name: 'country' | 'subdivision' | 'timeZone' | 'currency' | 'email' | 'address' | 'lon' | 'lat',
  ) => t(`setup.fields.${name}`)
  return (
    <section aria-labelledby="setup-begin">
      <h2 id="setup-begin">{t('setup.begin')}</h2>
      <p>{t('setup.beginLead')}</p>
      <StaffForm
        action="/api/cities/setup"
        next="/admin/setup/:slug"
        submit={t('setup.create')}
        words={{ saving: t('setup.saving'), failed: t('setup.failed') }}
      >
        <StaffField
          name="from"
          type="select"
          label={t('setup.from')}
          options={packsHere().map((pack) => ({
            value: pack,
            label: pack === startPack ? t('setup.fromStart') : t('setup.fromPack', { pack }),
          }))}
        />
        <StaffField name="slug" label={t('setup.fields.slug')} help={t('setup.help.slug')} />
        <StaffField
          name="first"
          type="select"
          label={t('setup.fields.first')}
          help={t('setup.help.languages')}
          value={language}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <StaffChoice
          name="languages"
          label={t('setup.fields.languages')}
          options={languages.map(({ code, name }) => ({ value: code, label: name, checked: false }))}
        />
        <div className="setup__pair">
          {languages.map(({ code, name }) => (
            <StaffField
              key={code}
              name={`name.${code}`}
              lang={code}
              label={`${t('setup.fields.name')} (${name})`}
            />
          ))}
        </div>
        <div className="setup__pair">
          <StaffField name="country" label={field('country')} />
          <StaffField name="subdivision" label={field('subdivision')} help={t('setup.help.subdivision')} />
          <StaffField
            name="timeZone"
            label={field('timeZone')}
            suggestions={Intl.supportedValuesOf('timeZone')}
          />
          <StaffField
            name="currency"
            label={field('currency')}
            suggestions={Intl.supportedValuesOf('currency')}
          />
        </div>
        <div className="setup__pair">
          <StaffField name="email" type="email" label={field('email')} />
          <StaffField name="address" label={field('address')} />
        </div>
        <p>{t('setup.help.point')}</p>
        <PlacePicker label={t('setup.mapName')} lon="lon" lat="lat" zoom="zoom" tiles="tiles" />
        <div className="setup__pair">
          <StaffField name="lat" type="number" label={field('lat')} />
          <StaffField name="lon" type="number" label={field('lon')} />
        </div>
      </StaffForm>
    </section>
  )
}
