import { type Day, weekdays } from '../../../../kernel/time.ts'
import type { Item, Pack } from '../Pack.ts'
import type { EquipmentRow, UnitRow } from '../read/schemas.ts'
import type { Entry } from './Entry.ts'
import { holidaysOf } from './holidays.ts'
import { partsValue } from './partsValue.ts'
import { InLanguages, Moment, PackDay, picture, Reference, texts, type Value } from './value.ts'

/** All documents of a pack, each after those it refers to. `firstApplied`: the day from which holidays are counted. */
export const entriesOf = (pack: Pack, firstApplied: Day): Entry[] => [
  city(pack),
  ...media(pack),
  ...programmes(pack),
  ...institutes(pack),
  ...desks(pack),
  ...groups(pack),
  ...closures(pack, firstApplied),
  ...training(pack),
  ...commons(pack),
  ...lending(pack),
  ...trails(pack),
  ...businesses(pack),
  ...guides(pack),
  ...decisions(pack),
  ...pages(pack),
  ...news(pack),
  ...redirects(pack),
]

const published = { _status: 'published' }

const city = ({
  city: { at, source, slug, closures, programmes, licence, image, ...rest },
}: Pack): Entry => ({
  path: 'city',
  collection: 'cities',
  source,
  sameAs: { slug },
  late: ['image'],
  data: {
    slug,
    name: texts(rest.name),
    tagline: texts(rest.tagline),
    welcome: texts(rest.welcome),
    image: picture(image),
    state: rest.state,
    languages: rest.languages,
    hosts: rest.hosts.map((host) => ({ host })),
    timeZone: rest.timeZone,
    currency: rest.currency,
    country: rest.country,
    subdivision: rest.subdivision ?? null,
    map: { ...rest.map, tiles: rest.map.tiles ?? null, tilesCredit: rest.map.tilesCredit ?? null },
    theme: rest.theme,
    contact: { ...rest.contact, phone: rest.contact.phone ?? null, url: rest.contact.url ?? null },
    licence: licence.default,
    licences: licence.allowed,
    moderation: rest.moderation,
  },
})

const media = ({ media: items }: Pack): Entry[] =>
  items.map(({ name, kind, content, source, alt, title, transcript, credit, licence }) => ({
    path: `media/${name}`,
    collection: kind,
    source,
    sameAs: null,
    file: { name, content },
    data: {
      ...(kind === 'images' ? { alt: texts(alt) } : { title: texts(title) }),
      ...(kind === 'sounds' && { transcript: texts(transcript) }),
      credit: credit ?? null,
      licence,
    },
  }))

const programmes = ({ city: { programmes: kinds, at } }: Pack): Entry[] =>
  Object.entries(kinds).flatMap(([kind, programme]) =>
    programme
      ? [
          {
            path: `programmes/${kind}`,
            collection: 'programmes' as const,
            source: at('programmes', kind),
            sameAs: { kind },
            data: {
              kind,
              name: texts(programme.name),
              intro: texts(programme.intro),
              enabled: programme.enabled,
              settings: inOrder(programme.settings) as Record<string, Value>,
            },
          },
        ]
      : [],
  )

/** What is no text keeps no order of its keys in the database: in one order, an exported pack is the one that was applied. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!value || typeof value !== 'object') return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, one]) => [name, inOrder(one)]))
}

const institutes = ({ institutes: items }: Pack): Entry[] =>
  items.flatMap(({ kind, name, purpose, charterText, image, email, seats, source, at }) => [
    {
      path: `institutes/${kind}`,
      collection: 'institutes' as const,
      source,
      sameAs: { kind },
      data: {
        kind,
        name: texts(name),
        purpose: texts(purpose),
        charter: texts(charterText),
        image: picture(image),
        email: email ?? null,
        ...published,
      },
    },
    ...seats.map((seat, index) => ({
      path: `institutes/${kind}/seats/${index + 1}`,
      collection: 'seats' as const,
      source: at('seats', index),
      sameAs: null,
      data: {
        institute: new Reference(`institutes/${kind}`),
        group: texts(seat.group),
        title: texts(seat.title),
        holder: seat.holder ?? null,
        order: index + 1,
        firstDay: seat.from ? new PackDay(seat.from) : null,
        lastDay: seat.until ? new PackDay(seat.until) : null,
      },
    })),
  ])

const desks = ({ desks: items }: Pack): Entry[] =>
  items.map(({ slug, name, address, lon, lat, phone, note, image, hours, specialHours, source }) => ({
    path: `desks/${slug}`,
    collection: 'desks',
    source,
    sameAs: { slug },
    data: {
      slug,
      name: texts(name),
      address,
      lon,
      lat,
      phone: phone ?? null,
      note: texts(note),
      image: picture(image),
      hours: weekdays.flatMap((weekday) => (hours[weekday] ?? []).map((span) => ({ weekday, ...span }))),
      specialHours: specialHours.flatMap(({ day, hours: spans }) =>
        spans.map((span) => ({ day: new PackDay(day), ...span })),
      ),
    },
  }))

/** An organisation refers to the group that it is part of. */
const groups = ({ groups: items }: Pack): Entry[] =>
  [...items]
    .sort((a, b) => Number(Boolean(a.partOf)) - Number(Boolean(b.partOf)))
    .map(({ slug, name, kind, partOf, description, maxDays, maxOpenLoans, quotas, source }) => ({
      path: `groups/${slug}`,
      collection: 'groups',
      source,
      sameAs: { slug },
      data: {
        slug,
        name: texts(name),
        kind,
        partOf: partOf ? new Reference(`groups/${partOf}`) : null,
        description: texts(description),
        maxDays: maxDays ?? null,
        maxOpenLoans: maxOpenLoans ?? null,
        quotas: quotas.map(({ per, loans, days, resets }) => ({
          per,
          loans: loans ?? null,
          days: days ?? null,
          resets,
        })),
      },
    }))

const closures = (
  { city: { closures: said, country, subdivision, at }, languages }: Pack,
  firstApplied: Day,
): Entry[] => [
  ...said.days.map((day, index) => closure(day, at('closures', 'days', index))),
  ...(said.holidays
    ? holidaysOf({ country, subdivision, languages, years: said.years, from: firstApplied })
    : []
  )
    .map(({ day, name }) => ({ from: day, to: day, name, worked: false, source: 'holiday' as const }))
    .filter((counted) => !said.days.some((day) => closurePath(day) === closurePath(counted)))
    .map((counted) => closure(counted, at('closures', 'holidays'))),
]

type Closure = Pack['city']['closures']['days'][number]

/** By its days and not by its place in the list: an exported pack also names each holiday that was counted. */
const closurePath = ({ from, to, desk, source }: Closure): string =>
  source === 'holiday' && !desk
    ? `closures/holiday-${from}`
    : `closures/${[from, to, desk].filter(Boolean).join('-')}`

const closure = (said: Closure, source: Entry['source']): Entry => {
  const is = {
    firstDay: new PackDay(said.from),
    lastDay: new PackDay(said.to),
    desk: said.desk ? new Reference(`desks/${said.desk}`) : null,
    source: said.source,
  }
  const data = { ...is, name: texts(said.name), worked: said.worked }
  return { path: closurePath(said), collection: 'closures', source, sameAs: is, data }
}

const training = ({ modules, city: { timeZone } }: Pack): Entry[] =>
  modules.flatMap(({ slug, lessons, sessions, ...module }) => {
    const path = `training/${slug}`
    return [
      {
        path,
        collection: 'modules' as const,
        source: module.source,
        sameAs: { slug },
        data: {
          slug,
          title: texts(module.title),
          summary: texts(module.summary),
          body: texts(module.body),
          image: picture(module.image),
          level: module.level,
          minutes: module.minutes,
          version: module.version,
          skills: new InLanguages(module.skills),
          licence: module.licence,
          credit: module.credit ?? null,
          ...published,
        },
      },
      ...lessons.map((lesson) => ({
        path: `${path}/${lesson.slug}`,
        collection: 'lessons' as const,
        source: lesson.source,
        sameAs: { module: new Reference(path), slug: lesson.slug },
        data: {
          module: new Reference(path),
          slug: lesson.slug,
          order: lesson.order,
          title: texts(lesson.title),
          minutes: lesson.minutes ?? null,
          body: texts(lesson.body),
          image: picture(lesson.image),
          sound: picture(lesson.sound),
          ...published,
        },
      })),
      ...sessions.map((session) => ({
        path: `${path}/sessions/${session.id}`,
        collection: 'sessions' as const,
        source: session.source,
        sameAs: null,
        data: {
          module: new Reference(path),
          startsAt: new Moment(session.day, session.from, timeZone),
          endsAt: new Moment(session.day, session.to, timeZone),
          place: texts(session.place),
          address: session.address ?? null,
          lon: session.lon ?? null,
          lat: session.lat ?? null,
          seats: session.seats,
          language: session.language ?? null,
          facilitator: session.facilitator ?? null,
        },
      })),
    ]
  })

/** A kit refers to its models. */
const kitsLast = (equipment: Pack['equipment']): Pack['equipment'] => [
  ...equipment.filter(({ parts }) => !parts?.length),
  ...equipment.filter(({ parts }) => parts?.length),
]

const lending = ({ equipment, units }: Pack): Entry[] => [
  ...kitsLast(equipment).map((model) => modelEntry(model)),
  ...units.map((unit) => unitEntry(unit)),
]

export const modelEntry = (model: Item<EquipmentRow>): Entry => ({
  path: `equipment/${model.slug}`,
  collection: 'equipment',
  source: model.source,
  sameAs: { slug: model.slug },
  data: {
    slug: model.slug,
    name: texts(model.name),
    category: model.category,
    summary: texts(model.summary),
    description: texts(model.description),
    accessories: texts(model.accessories),
    consumables: texts(model.consumables),
    image: picture(model.image),
    photos: (model.photos ?? []).flatMap((name) => picture(name) ?? []),
    manual: picture(model.manual),
    manualUrl: model.manualUrl ?? null,
    replacementValue: model.replacementValue ?? null,
    deposit: model.deposit ?? null,
    maxDays: model.maxDays ?? null,
    leadDays: model.leadDays ?? null,
    bufferHours: model.bufferHours ?? null,
    minimumAge: model.minimumAge ?? null,
    approval: model.approval ?? null,
    requires: (model.requires ?? []).map(({ module, ...least }) => ({
      module: new Reference(`training/${module}`),
      ...least,
    })),
    onlyGroups: (model.onlyGroups ?? []).map((group) => new Reference(`groups/${group}`)),
    explainedBy: model.explainedBy ? new Reference(`commons/${model.explainedBy}`) : null,
    inspectEveryMonths: model.inspectEveryMonths ?? null,
    parts: (model.parts ?? []).map(({ model: part, count }) => ({
      model: new Reference(`equipment/${part}`),
      count,
    })),
    ...published,
  },
})

export const unitEntry = ({ source, ...unit }: Item<UnitRow>): Entry => ({
  path: `units/${unit.inventoryNumber}`,
  collection: 'units',
  source,
  sameAs: { inventoryNumber: unit.inventoryNumber },
  data: {
    inventoryNumber: unit.inventoryNumber,
    equipment: new Reference(`equipment/${unit.model}`),
    desk: new Reference(`desks/${unit.desk}`),
    pool: unit.pool ? new Reference(`groups/${unit.pool}`) : null,
    condition: unit.condition,
    state: unit.state,
    lastInspectedOn: unit.lastInspectedOn ? new PackDay(unit.lastInspectedOn) : null,
    note: unit.note ?? null,
  },
})

const trails = ({ trails: items }: Pack): Entry[] =>
  items.flatMap(({ slug, stops, line, ...trail }) => [
    {
      path: `trails/${slug}`,
      collection: 'trails' as const,
      source: trail.source,
      sameAs: { slug },
      data: {
        slug,
        name: texts(trail.name),
        summary: texts(trail.summary),
        description: texts(trail.description),
        access: texts(trail.access),
        image: picture(trail.image),
        difficulty: trail.difficulty,
        minutes: trail.minutes,
        themes: trail.themes,
        loop: trail.loop,
        line: { type: 'LineString', coordinates: line.map((position) => [...position] as number[]) },
        licence: trail.licence,
        credit: trail.credit ?? null,
        ...published,
      },
    },
    ...stops.map((stop, index) => ({
      path: `trails/${slug}/${stop.slug}`,
      collection: 'stops' as const,
      source: trail.at('stops', index),
      sameAs: { trail: new Reference(`trails/${slug}`), slug: stop.slug },
      data: {
        trail: new Reference(`trails/${slug}`),
        number: stop.number,
        slug: stop.slug,
        name: texts(stop.name),
        text: texts(stop.text),
        lon: stop.lon,
        lat: stop.lat,
        image: picture(stop.image),
        sound: picture(stop.sound),
        transcript: texts(stop.transcript),
        ...published,
      },
    })),
  ])

const commons = ({ commons: items }: Pack): Entry[] =>
  items.map((item) => ({
    path: `commons/${item.slug}`,
    collection: 'commons',
    source: item.source,
    sameAs: { slug: item.slug },
    data: {
      slug: item.slug,
      name: texts(item.name),
      type: item.type,
      summary: texts(item.summary),
      description: texts(item.body),
      needs: texts(item.needs),
      steward: item.steward ?? null,
      since: item.since ?? null,
      url: item.url ?? null,
      lon: item.lon ?? null,
      lat: item.lat ?? null,
      licence: item.licence,
      image: picture(item.image),
      ...published,
    },
  }))

const businesses = ({ businesses: items }: Pack): Entry[] =>
  items.map((item) => ({
    path: `businesses/${item.slug}`,
    collection: 'businesses',
    source: item.source,
    sameAs: { slug: item.slug },
    atCreation: { state: 'listed' },
    data: {
      slug: item.slug,
      name: item.name,
      sector: item.sector,
      model: item.model,
      summary: texts(item.summary),
      description: texts(item.description),
      address: item.address ?? null,
      lon: item.lon ?? null,
      lat: item.lat ?? null,
      url: item.url ?? null,
      email: item.email ?? null,
      phone: item.phone ?? null,
      image: picture(item.image),
      commons: item.commons.map(({ commons: slug, how }) => ({
        commons: new Reference(`commons/${slug}`),
        how,
      })),
      returns: texts(item.returns),
      procurement: item.procurement === 'yes',
    },
  }))

const guides = ({ guides: items }: Pack): Entry[] =>
  items.map((item) => ({
    path: `guides/${item.slug}`,
    collection: 'guides',
    source: item.source,
    sameAs: { slug: item.slug },
    data: {
      slug: item.slug,
      title: texts(item.title),
      summary: texts(item.summary),
      body: texts(item.body),
      institute: item.institute,
      audience: item.audience,
      image: picture(item.image),
      licence: item.licence,
      credit: item.credit ?? null,
      ...published,
    },
  }))

const decisions = ({ decisions: items }: Pack): Entry[] =>
  items.map((item) => ({
    path: `decisions/${item.slug}`,
    collection: 'decisions',
    source: item.source,
    sameAs: { slug: item.slug },
    data: {
      slug: item.slug,
      title: texts(item.title),
      summary: texts(item.summary),
      institute: item.institute,
      decidedOn: new PackDay(item.day),
      reasons: texts(item.body),
      votes: {
        for: item.votes?.for ?? null,
        against: item.votes?.against ?? null,
        abstained: item.votes?.abstained ?? null,
      },
      ...published,
    },
  }))

const pages = ({ pages: items }: Pack): Entry[] =>
  items.map((item) => ({
    path: `pages/${item.slug}`,
    collection: 'pages',
    source: item.source,
    sameAs: { slug: item.slug },
    data: {
      slug: item.slug,
      title: texts(item.title),
      summary: texts(item.summary),
      body: partsValue(item.parts),
      institute: item.institute ?? null,
      menu: item.menu,
      order: item.order,
      ...published,
    },
  }))

const news = ({ news: items, city: { timeZone } }: Pack): Entry[] =>
  items.map((item) => ({
    path: `news/${item.slug}`,
    collection: 'news',
    source: item.source,
    sameAs: { slug: item.slug },
    data: {
      slug: item.slug,
      title: texts(item.title),
      summary: texts(item.summary),
      image: picture(item.image),
      body: partsValue(item.parts),
      institute: item.institute ?? null,
      programme: item.programme ?? null,
      publishedAt: new Moment(item.day, item.time, timeZone),
      ...published,
    },
  }))

const redirects = ({ redirects: items }: Pack): Entry[] =>
  items.map(({ from, to, source }) => ({
    path: `redirects/${from}`,
    collection: 'redirects',
    source,
    sameAs: { from },
    data: { from, to },
  }))
