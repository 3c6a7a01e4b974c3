import { isSlug } from '../../../../kernel/slug.ts'
import type { MediaItem, Pack } from '../Pack.ts'
import type { Place, Problem } from '../problem.ts'
import { checkBorrows } from './checkBorrows.ts'
import { checkLends } from './checkLends.ts'
import type { PartItem } from './parts.ts'

/** Whether what the parts of a pack say of each other is there, and whether each name is used once. What is `attempted`
 *  but no part of the pack was already found wrong. */
export const checkReferences = (pack: Pack, attempted: ReadonlySet<string>, problems: Problem[]): void => {
  const say = (place: Place, message: string): void => void problems.push({ ...place, message })
  const desks = new Set(pack.desks.map(({ slug }) => slug))
  const models = new Set(pack.equipment.map(({ slug }) => slug))
  const modules = new Set(pack.modules.map(({ slug }) => slug))
  const commons = new Set(pack.commons.map(({ slug }) => slug))

  const groups = new Set(pack.groups.map(({ slug }) => slug))
  const members = new Set(pack.groups.filter(({ kind }) => kind === 'members').map(({ slug }) => slug))
  const needGroup = (slug: string | null | undefined, place: Place, known = groups): void => {
    if (slug && !known.has(slug)) say(place, `No group "${slug}" in city.yaml; expected ${listed(known)}`)
  }
  for (const { kind, partOf, at } of pack.groups) {
    needGroup(partOf, at('partOf'), members)
    if (partOf && kind !== 'organisation') say(at('partOf'), 'Only an organisation is part of a group')
  }
  for (const { onlyGroups, at } of pack.equipment)
    for (const slug of onlyGroups ?? []) needGroup(slug, at('onlyGroups'))
  for (const { pool, at } of pack.units) needGroup(pool, at('pool'))

  for (const { desk, model, at } of pack.units) {
    if (!desks.has(desk)) say(at('desk'), `No desk "${desk}" in city.yaml; expected ${listed(desks)}`)
    if (!models.has(model) && !attempted.has(`equipment/${model}`))
      say(at('model'), `No model "${model}" in equipment.csv`)
    if (pack.equipment.some(({ slug, parts }) => slug === model && parts?.length))
      say(at('model'), `"${model}" is a kit; expected the model of one of its parts`)
  }
  const kits = new Set(pack.equipment.filter(({ parts }) => parts?.length).map(({ slug }) => slug))
  for (const { parts, at } of pack.equipment) {
    for (const { model } of parts ?? []) {
      if (!models.has(model) && !attempted.has(`equipment/${model}`))
        say(at('parts'), `No model "${model}" in equipment.csv`)
      else if (kits.has(model)) say(at('parts'), `"${model}" is a kit itself; expected models that are none`)
    }
  }
  for (const { requires, at } of pack.equipment) {
    for (const { module, minVersion } of requires ?? []) {
      if (!modules.has(module) && !attempted.has(`training/${module}/module`))
        say(at('requires'), `No module "${module}"; expected ${listed(modules)}`)
      const taught = pack.modules.find(({ slug }) => slug === module)?.version
      if (taught && minVersion && minVersion > taught)
        say(at('requires'), `Version ${minVersion} of "${module}" is not taught; expected ${taught} or less`)
    }
  }
  for (const { explainedBy, at } of pack.equipment) {
    if (explainedBy && !commons.has(explainedBy) && !attempted.has(`commons/${explainedBy}`))
      say(at('explainedBy'), `No commons "${explainedBy}"; expected ${listed(commons)}`)
  }
  for (const business of pack.businesses) {
    for (const { commons: slug } of business.commons) {
      if (!commons.has(slug) && !attempted.has(`commons/${slug}`))
        say(business.at('commons'), `No commons "${slug}"; expected ${listed(commons)}`)
    }
  }
  const businesses = new Set(pack.businesses.map(({ slug }) => slug))
  for (const { business, at } of pack.people) {
    if (business && !businesses.has(business) && !attempted.has(`businesses/${business}`))
      say(at('business'), `No business "${business}" in businesses.csv; expected ${listed(businesses)}`)
  }
  checkLends(pack, say)
  checkBorrows(pack, say)
  checkPlaces(pack, attempted, say)
  checkMedia(pack, attempted, say)
  checkNames(pack, say)
}

const listed = (names: ReadonlySet<string>): string => [...names].join(', ') || 'none, because there is none'

type Say = (place: Place, message: string) => void

const partsOf = (pack: Pack): PartItem[] =>
  [...pack.pages, ...pack.news].flatMap(({ parts }) => Object.values(parts).flat())

const checkPlaces = (pack: Pack, attempted: ReadonlySet<string>, say: Say): void => {
  for (const part of partsOf(pack)) {
    if (part.part !== 'map') continue
    for (const kind of ['desks', 'trails', 'commons'] as const) {
      const known = new Set(pack[kind].map(({ slug }) => slug))
      for (const slug of part[kind]) {
        if (!known.has(slug) && !attempted.has(`${kind}/${slug}`))
          say(part.place, `No ${kind} "${slug}"; expected ${listed(known)}`)
      }
    }
  }
}

const mediaWords: Record<MediaItem['kind'], string> = {
  images: 'picture',
  sounds: 'sound',
  files: 'file to download',
}

const checkMedia = (pack: Pack, attempted: ReadonlySet<string>, say: Say): void => {
  const kinds = new Map(pack.media.map(({ name, kind }) => [name, kind]))
  const need = (kind: MediaItem['kind'], name: string | null | undefined, place: Place): void => {
    const isFound = !name || kinds.get(name) === kind
    if (isFound || (attempted.has(`media/${name}`) && !kinds.has(name))) return
    say(place, `No ${mediaWords[kind]} "${name}"; expected media/${name}, described in a YAML list beside it`)
  }
  type Illustrated = { image?: string | null | undefined; at: (...path: PropertyKey[]) => Place }
  const illustrated: Illustrated[] = [
    ...[pack.city, ...pack.institutes, ...pack.desks, ...pack.equipment, ...pack.modules, ...pack.trails],
    ...[
      ...pack.commons,
      ...pack.businesses,
      ...pack.guides,
      ...pack.news,
      ...pack.modules.flatMap(({ lessons }) => lessons),
    ],
  ]
  for (const { image, at } of illustrated) need('images', image, at('image'))
  for (const { photos, manual, at } of pack.equipment) {
    for (const photo of photos ?? []) need('images', photo, at('photos'))
    need('files', manual, at('manual'))
  }
  for (const { lends, borrows, at } of pack.people) {
    for (const [index, { image }] of lends.entries()) need('images', image, at('lends', index, 'image'))
    for (const [index, { photo }] of borrows.entries()) need('images', photo, at('borrows', index, 'photo'))
  }
  for (const part of partsOf(pack)) {
    const images = part.part === 'picture' ? [part.image] : part.part === 'gallery' ? part.images : []
    for (const image of images) need('images', image, part.place)
    if (part.part === 'file') need('files', part.file, part.place)
  }
  for (const { sound, at } of pack.modules.flatMap(({ lessons }) => lessons))
    need('sounds', sound, at('sound'))
  for (const { stops, at } of pack.trails) {
    for (const [index, { image, sound }] of stops.entries()) {
      need('images', image, at('stops', index, 'image'))
      need('sounds', sound, at('stops', index, 'sound'))
    }
  }
}

const checkNames = (pack: Pack, say: Say): void => {
  const once = (things: readonly { name: string | number; source: Place }[]): void => {
    const taken = new Set<string | number>()
    for (const { name, source } of things) {
      if (taken.has(name)) say(source, `"${name}" is used twice`)
      taken.add(name)
    }
  }
  const named = <T extends { source: Place }>(things: readonly T[], nameOf: (thing: T) => string): void =>
    once(things.map((thing) => ({ name: nameOf(thing), source: thing.source })))
  named(pack.desks, ({ slug }) => slug)
  named(pack.groups, ({ slug }) => slug)
  named(pack.equipment, ({ slug }) => slug)
  named(pack.businesses, ({ slug }) => slug)
  named(pack.units, ({ inventoryNumber }) => inventoryNumber)
  named(pack.institutes, ({ kind }) => kind)
  named(pack.redirects, ({ from }) => from)
  named(pack.people, ({ email }) => email)
  for (const { lends, at } of pack.people)
    once(lends.map(({ name }, index) => ({ name, source: at('lends', index, 'name') })))
  for (const { lessons, sessions } of pack.modules) {
    named(lessons, ({ slug }) => slug)
    named(lessons, ({ order }) => String(order))
    named(sessions, ({ id }) => id)
  }
  for (const { stops, at } of pack.trails) {
    once(stops.map(({ slug }, index) => ({ name: slug, source: at('stops', index, 'slug') })))
    once(stops.map(({ number }, index) => ({ name: number, source: at('stops', index, 'number') })))
  }
  const sluggish = [
    ...pack.modules,
    ...pack.trails,
    ...pack.commons,
    ...pack.guides,
    ...pack.decisions,
    ...pack.pages,
    ...pack.news,
  ]
  for (const { slug, source } of [...sluggish, ...pack.modules.flatMap(({ lessons }) => lessons)]) {
    if (!isSlug(slug))
      say(source, `"${slug}" is no slug; expected lower-case letters, digits and single hyphens`)
  }
}
