import { SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { type LeftBehind, readHandOver } from '../domains/identity/handOver/readHandOver.ts'
import { managedCities } from '../domains/identity/manages.ts'
import { type City, textIn } from '../domains/tenancy/City.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { isLanguage, type Language } from '../i18n/languages.ts'
import { type Translate, translatorOf } from '../i18n/translator.ts'
import { dayOf, today } from '../kernel/time.ts'
import { StaffField, StaffForm } from './StaffForm.tsx'
import { StaffView } from './StaffView.tsx'

/** `/admin/who/<city>/<person>`, for managers: what somebody who leaves has in hand, and the form that passes it on. */
export async function HandOverView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language: Language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const [, slug, person = ''] = [props.params?.['segments'] ?? []].flat()
  const city = (await managedCities(req)).find((one) => one.slug === slug)
  const left = city && (await readHandOver(req.payload, { city: city.id, person, language }))
  return (
    <StaffView {...props} className="who">
      {city && left ? <Leaving city={city} left={left} language={language} /> : req.user && notFound()}
    </StaffView>
  )
}

type LeavingProps = { city: City; left: LeftBehind; language: Language }

function Leaving({ city, left, language }: LeavingProps) {
  const t = translatorOf(language)
  const { person, roles, invitations } = left
  const words = { name: person.name, city: textIn(city, city.name, language) }
  const day = (instant: Date): string => formatDay(dayOf(instant, city.timeZone), language)
  return (
    <>
      <SetStepNav nav={[{ label: t('identity.handOver.back'), url: '/who' }, { label: person.name }]} />
      <h1>{t('identity.handOver.title', words)}</h1>
      <p>{t('identity.handOver.lead', words)}</p>
      <section>
        <h2>{t('identity.handOver.roles')}</h2>
        <ul>
          {roles.map(({ id, role, instituteName, endsAt }) => (
            <li key={id}>
              {[t(`identity.roles.${role}`), instituteName].filter(Boolean).join(' · ')},{' '}
              {endsAt ? t('identity.handOver.until', { day: day(endsAt) }) : t('identity.handOver.noEnd')}
            </li>
          ))}
        </ul>
      </section>
      <InHand
        part="invitations"
        t={t}
        things={invitations.map(({ id, email, role }) => ({
          href: `/admin/collections/invitations/${id}`,
          title: `${email} · ${t(`identity.roles.${role}`)}`,
        }))}
      />
      {(['loans', 'sessions', 'seats'] as const).map((part) => (
        <InHand
          key={part}
          part={part}
          t={t}
          things={left[part].map((one) => ({
            href: `/admin/collections/${part}/${one.id}`,
            title: [one.title, whenOf(one, city, language)].filter(Boolean).join(' · '),
          }))}
        />
      ))}
      <StaffForm
        action="/api/memberships/hand-over"
        next="/admin/who"
        submit={t('identity.handOver.submit')}
        words={{ saving: t('identity.handOver.saving'), failed: t('identity.handOver.failed') }}
      >
        <input type="hidden" name="city" value={city.id} />
        <input type="hidden" name="person" value={person.id} />
        <StaffField
          name="lastDay"
          type="date"
          label={t('identity.handOver.lastDay')}
          help={t('identity.handOver.lastDayHelp')}
          value={today(city.timeZone)}
        />
        <StaffField
          name="successor"
          type="email"
          label={t('identity.handOver.successor')}
          help={t('identity.handOver.successorHelp')}
        />
        <StaffField
          name="message"
          type="area"
          label={t('identity.handOver.message')}
          help={t('identity.handOver.messageHelp')}
        />
      </StaffForm>
    </>
  )
}

const whenOf = (
  { at, day }: { at: string | null; day: string | null },
  { timeZone }: City,
  language: Language,
): string => {
  if (at) return formatInstant(new Date(at), language, timeZone)
  return day ? formatDay(day, language) : ''
}

type InHandProps = {
  part: 'invitations' | 'loans' | 'sessions' | 'seats'
  t: Translate
  things: { href: string; title: string }[]
}

/** Things of one sort, each leading to where it is changed; nothing where there are none. */
function InHand({ part, t, things }: InHandProps) {
  if (things.length === 0) return null
  return (
    <section>
      <h2>{t(`identity.handOver.${part}`)}</h2>
      <p>{t(`identity.handOver.${part}Text`)}</p>
      <ul>
        {things.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
