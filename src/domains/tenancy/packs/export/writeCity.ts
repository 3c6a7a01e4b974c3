import { weekdays } from '../../../../kernel/time.ts'
import { instituteKinds } from '../../../institutes/rules.ts'
import { programmeKinds } from '../../../programmes/registry.ts'
import type { Stored } from '../write/stored.ts'
import { type Exporting, mediaOf, publicOf, slugsOf, yamlOf } from './Exporting.ts'
import { byNumber, bySlug, referred, said, text, textsIn } from './fields.ts'

/** `city.yaml` and the charters. People are not part of it: accounts are theirs. */
export const writeCity = (exporting: Exporting): void => {
  const { city, languages, files } = exporting
  const texts = (value: unknown) => textsIn(value, languages)
  const group = (value: unknown): object => said(withoutId(value))
  files.set(
    'city.yaml',
    yamlOf(
      said({
        slug: city['slug'],
        name: texts(city['name']),
        tagline: texts(city['tagline']),
        welcome: texts(city['welcome']),
        image: mediaOf(exporting, city['image']),
        state: city['state'],
        languages: [...languages],
        hosts: rowsOf(city['hosts']).map(({ host }) => host),
        timeZone: city['timeZone'],
        currency: city['currency'],
        country: city['country'],
        subdivision: text(city['subdivision']),
        map: group(city['map']),
        theme: group(city['theme']),
        contact: group(city['contact']),
        licence: { default: city['licence'], allowed: city['licences'] },
        moderation: group(city['moderation']),
        closures: { holidays: false, days: closuresOf(exporting) },
        programmes: programmesOf(exporting),
        institutes: institutesOf(exporting),
        desks: desksOf(exporting),
        groups: groupsOf(exporting),
      }),
    ),
  )
}

const closuresOf = (exporting: Exporting): object[] => {
  const desks = slugsOf(exporting, 'desks')
  return publicOf(exporting, 'closures')
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .map(({ firstDay, lastDay, name, desk, worked, source }) =>
      said({
        from: firstDay,
        to: lastDay,
        name: textsIn(name, exporting.languages),
        desk: desks.get(referred(desk)),
        worked: worked ? true : undefined,
        source,
      }),
    )
}

const orderOf = ({ firstDay, lastDay, source }: Stored): string => `${firstDay} ${lastDay} ${source}`

const programmesOf = (exporting: Exporting): object =>
  Object.fromEntries(
    publicOf(exporting, 'programmes')
      .sort(byKind)
      .map(({ kind, name, intro, enabled, settings }) => [
        kind,
        said({
          name: textsIn(name, exporting.languages),
          intro: textsIn(intro, exporting.languages),
          enabled: enabled === true,
          settings: settings ?? {},
        }),
      ]),
  )

const byKind = (a: Stored, b: Stored): number =>
  programmeKinds.indexOf(String(a['kind'])) - programmeKinds.indexOf(String(b['kind']))

const institutesOf = (exporting: Exporting): object[] => {
  const { languages, files } = exporting
  const institutes = publicOf(exporting, 'institutes')
  return instituteKinds.flatMap((kind) => {
    const institute = institutes.find((one) => one['kind'] === kind)
    if (!institute) return []
    const charters = Object.entries(textsIn(institute['charter'], languages) ?? {}).map(
      ([language, charter]) => {
        const path = `institutes/${kind}.${language}.md`
        files.set(path, `${charter}\n`)
        return [language, path]
      },
    )
    const seats = publicOf(exporting, 'seats')
      .filter((seat) => referred(seat['institute']) === institute.id)
      .sort(byNumber('order'))
    return [
      said({
        kind,
        name: textsIn(institute['name'], languages),
        purpose: textsIn(institute['purpose'], languages),
        charter: charters.length > 0 ? Object.fromEntries(charters) : undefined,
        image: mediaOf(exporting, institute['image']),
        email: text(institute['email']),
        seats: seats.map((seat) =>
          said({
            group: textsIn(seat['group'], languages),
            title: textsIn(seat['title'], languages),
            holder: text(seat['holder']),
            from: text(seat['firstDay']),
            until: text(seat['lastDay']),
          }),
        ),
      }),
    ]
  })
}

const desksOf = (exporting: Exporting): object[] =>
  publicOf(exporting, 'desks')
    .sort(bySlug)
    .map((desk) =>
      said({
        slug: desk['slug'],
        name: textsIn(desk['name'], exporting.languages),
        address: desk['address'],
        lon: desk['lon'],
        lat: desk['lat'],
        phone: text(desk['phone']),
        note: textsIn(desk['note'], exporting.languages),
        image: mediaOf(exporting, desk['image']),
        hours: hoursOf(desk),
        specialHours: specialHoursOf(desk),
      }),
    )

const groupsOf = (exporting: Exporting): object[] | undefined => {
  const slugs = slugsOf(exporting, 'groups')
  const groups = publicOf(exporting, 'groups').sort(bySlug)
  if (groups.length === 0) return undefined
  return groups.map((group) =>
    said({
      slug: group['slug'],
      name: textsIn(group['name'], exporting.languages),
      kind: group['kind'],
      partOf: slugs.get(referred(group['partOf'])),
      description: textsIn(group['description'], exporting.languages),
      maxDays: group['maxDays'] ?? undefined,
      maxOpenLoans: group['maxOpenLoans'] ?? undefined,
      quotas: quotasOf(group),
    }),
  )
}

const quotasOf = (group: Stored): object[] | undefined => {
  const rows = rowsOf(group['quotas'])
  if (rows.length === 0) return undefined
  return rows.map(({ per, loans, days, resets }) =>
    said({ per, loans: loans ?? undefined, days: days ?? undefined, resets }),
  )
}

const hoursOf = (desk: Stored): object => {
  const rows = rowsOf(desk['hours'])
  return Object.fromEntries(
    weekdays.map((day) => [
      day,
      rows
        .filter(({ weekday }) => weekday === day)
        .map(spanText)
        .sort(),
    ]),
  )
}

const specialHoursOf = (desk: Stored): object[] | undefined => {
  const days = Map.groupBy(rowsOf(desk['specialHours']), ({ day }) => String(day))
  if (days.size === 0) return undefined
  return [...days].sort().map(([day, rows]) => ({ day, hours: rows.map(spanText).sort() }))
}

const spanText = ({ opens, closes, use, visits }: Record<string, unknown>): string =>
  `${opens}-${closes}${use === 'both' ? '' : ` ${use}`}${visits ? ` ${visits} visits` : ''}`

export const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map((row) => withoutId(row)) : []

const withoutId = (value: unknown): Record<string, unknown> => {
  const { id: _, ...rest } = (value ?? {}) as Record<string, unknown>
  return rest
}
