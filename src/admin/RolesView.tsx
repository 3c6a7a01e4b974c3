import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { managedCities } from '../domains/identity/manages.ts'
import { roles } from '../domains/identity/roles.ts'
import { type City, textIn } from '../domains/tenancy/City.ts'
import { formatDay, formatList } from '../i18n/format.ts'
import { dayOf } from '../kernel/time.ts'
import { chosenOf } from './chosenCity.ts'
import { mayDo } from './mayDo.ts'
import { type HeldRole, readRoles } from './readRoles.ts'
import { StaffView } from './StaffView.tsx'
import { type AdminWords, adminWords } from './words.ts'

/** For managers: who holds which role in their cities, by which grant and until when; and what each role may do. */
export async function RolesView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const words = adminWords(req.i18n.language)
  const cities = chosenOf(await managedCities(req), req.headers)
  const held = await readRoles(
    req.payload,
    cities.map(({ id }) => id),
    words.language,
  )
  return (
    <StaffView {...props} className="who">
      <SetStepNav nav={[{ label: words.desk('who') }]} />
      <h1>{words.desk('who')}</h1>
      {cities.length === 0 && <p>{words.desk('managersOnly')}</p>}
      {cities.map((city) => (
        <People key={city.id} city={city} held={held.filter((one) => one.city === city.id)} words={words} />
      ))}
      {cities.length > 0 && <Roles payload={req.payload} words={words} />}
    </StaffView>
  )
}

function People({ city, held, words }: { city: City; held: HeldRole[]; words: AdminWords }) {
  const { desk, field, language, option } = words
  const id = `who-${city.slug}`
  const day = (instant: string): string => formatDay(dayOf(new Date(instant), city.timeZone), language)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{textIn(city, city.name, language)}</h2>
      <p>
        <a href="/admin/collections/invitations/create">{desk('invite')}</a>
      </p>
      {held.length === 0 ? (
        <p>{desk('nobodyHere')}</p>
      ) : (
        <div className="who__table">
          <table>
            <thead>
              <tr>
                <th scope="col">{field('memberships', 'person')}</th>
                <th scope="col">{field('memberships', 'role')}</th>
                <th scope="col">{field('memberships', 'grantedBy')}</th>
                <th scope="col">{field('memberships', 'startsAt')}</th>
                <th scope="col">{field('memberships', 'endsAt')}</th>
              </tr>
            </thead>
            <tbody>
              {held.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.name}
                    <br />
                    <a href={`mailto:${one.email}`}>{one.email}</a>
                    <br />
                    <a href={`/admin/who/${city.slug}/${one.person}`}>{desk('leaves')}</a>
                  </th>
                  <td>
                    <a href={`/admin/collections/memberships/${one.id}`}>
                      {option('memberships', one.role)}
                      {one.institute && ` · ${one.institute}`}
                    </a>
                  </td>
                  <td>{one.grantedBy ?? desk('byCommand')}</td>
                  <td>{day(one.since)}</td>
                  <td>
                    {one.until ? day(one.until) : desk('openEnd')}
                    {one.endsSoon && <strong className="who__soon">{desk('endsSoon')}</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

async function Roles({ payload, words }: { payload: Payload; words: AdminWords }) {
  const { collection, desk, language, option } = words
  const each = await Promise.all(roles.map(async (role) => ({ role, may: await mayDo(payload, role) })))
  return (
    <section aria-labelledby="who-roles">
      <h2 id="who-roles">{desk('rolesMay')}</h2>
      {each.map(({ role, may }) => (
        <details key={role}>
          <summary>{option('memberships', role)}</summary>
          <ul>
            {may.map((one) => (
              <li key={one.collection}>
                {collection(one.collection)}:{' '}
                {formatList(
                  one.deeds.map((deed) => desk(deed)),
                  language,
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
