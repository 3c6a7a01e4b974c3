import { LRUCache } from 'lru-cache'
import type { CollectionConfig, Field, PayloadRequest, Where } from 'payload'
import { isOperator, membershipsOf } from '../domains/identity/membershipsOf.ts'
import type { Membership, Role } from '../domains/identity/roles.ts'
import { hostTable } from '../domains/tenancy/hosts.ts'
import { shared } from '../kernel/registry.ts'
import { beginInOwnLanguage } from './beginInOwnLanguage.ts'
import { chosenCity } from './chosenCity.ts'
import { isDecided } from './decisions.ts'
import { usedBy } from './usedBy.ts'

/** Makes a collection one that a person with a role finds their way in: shown to those who work with it, filtered by the
 *  city they look at, with a line that says what a document is about, and with the city filled in where it can be only
 *  one. */
export const habitable = (collection: CollectionConfig): CollectionConfig => {
  const scoped = collection.fields.some((field) => 'name' in field && field.name === 'city')
  const arranged = arrangement[collection.slug] ?? {}
  return {
    ...collection,
    disableBulkDelete: true,
    ...(isOneAtATime(collection) && { disableBulkEdit: true }),
    ...(arranged.sort && { defaultSort: arranged.sort }),
    admin: {
      ...collection.admin,
      hideAPIURL: true,
      hidden: ({ user }) => !works(user, usedBy[collection.slug] ?? []),
      ...(scoped && { baseFilter: ({ req }) => filterByCity(req) }),
      ...(arranged.columns && { defaultColumns: arranged.columns }),
    },
    fields: [
      ...(arranged.about ? [about] : []),
      ...(arranged.buttons ? [buttonsOf(arranged.buttons)] : []),
      ...collection.fields
        .map(arrangedField)
        .map(arranged.about ? besideAbout : asItIs)
        .map(isDecided(collection.slug) ? decidedByButton : asItIs),
    ],
    ...(collection.slug === 'people' && {
      access: { ...collection.access, admin: rememberingMemberships(collection) },
      hooks: {
        ...collection.hooks,
        afterLogin: [...(collection.hooks?.afterLogin ?? []), beginInOwnLanguage],
      },
    }),
  }
}

/** What is decided or granted is decided one by one: a state that many documents take at once is nobody's decision on any of
 *  them. Texts may be changed of many at once; each goes through the same hooks. Nothing is deleted in bulk. Payload refuses
 *  both at REST too. */
const isOneAtATime = ({ slug, fields }: CollectionConfig): boolean =>
  ['memberships', 'invitations', 'identity-providers', 'people', 'cities', 'group-members'].includes(slug) ||
  fields.some((field) => 'name' in field && field.name === 'state')

type Arrangement = { about?: true; buttons?: 'Decision' | 'Invitation'; columns?: string[]; sort?: string }

const arrangement: Record<string, Arrangement> = {
  loans: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'state', 'desk', 'lastDay'],
    sort: '-firstDay',
  },
  waits: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'state', 'desk', 'createdAt'],
    sort: 'createdAt',
  },
  strikes: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'state', 'givenOn', 'expiresOn'],
    sort: '-givenOn',
  },
  suspensions: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'state', 'by', 'lastDay'],
    sort: '-lastDay',
  },
  things: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'category', 'part', 'state', 'createdAt'],
    sort: '-createdAt',
  },
  reports: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'state', 'createdAt'],
    sort: '-createdAt',
  },
  'group-members': { about: true, columns: ['about', 'group', 'lastDay'], sort: 'lastDay' },
  groups: { sort: 'slug' },
  equipment: { sort: 'slug' },
  units: {
    columns: ['inventoryNumber', 'equipment', 'desk', 'state', 'condition'],
    sort: 'inventoryNumber',
  },
  maintenance: { columns: ['firstDay', 'lastDay', 'kind', 'unit', 'cost'], sort: '-firstDay' },
  desks: { sort: 'slug' },
  closures: { sort: 'firstDay' },
  sessions: { about: true, columns: ['about', 'seats', 'state'], sort: '-startsAt' },
  registrations: { about: true, columns: ['about', 'state', 'createdAt'], sort: '-createdAt' },
  modules: { sort: 'slug' },
  lessons: { sort: 'order' },
  contributions: {
    about: true,
    buttons: 'Decision',
    columns: ['about', 'kind', 'state', 'createdAt'],
    sort: '-createdAt',
  },
  trails: { sort: 'slug' },
  stops: { sort: 'number' },
  commons: { sort: 'slug' },
  guides: { sort: 'slug' },
  decisions: { sort: '-decidedOn' },
  businesses: {
    about: true,
    buttons: 'Decision',
    columns: ['name', 'sector', 'state', 'createdAt'],
    sort: '-createdAt',
  },
  seats: { sort: 'order' },
  pages: { sort: 'order' },
  news: { sort: '-publishedAt' },
  redirects: { sort: 'from' },
  memberships: {
    about: true,
    columns: ['about', 'role', 'institute', 'startsAt', 'endsAt'],
    sort: '-startsAt',
  },
  invitations: {
    about: true,
    buttons: 'Invitation',
    columns: ['email', 'role', 'expiresAt', 'acceptedAt', 'withdrawnAt'],
    sort: '-createdAt',
  },
  mails: { sort: '-createdAt' },
}

/** Says in one line what a document is about, at the head of its page and in the list: what is lent, to whom, when. The
 *  people in it cannot be read through Payload, so it is read for whoever may read the document. */
const about: Field = {
  name: 'about',
  type: 'ui',
  admin: {
    components: { Field: '/AboutField.tsx#AboutField', Cell: '/AboutCell.tsx#AboutCell' },
  },
}

/** What one does with a document besides changing it, as buttons at its head: in view on a phone too, where what stands
 *  beside it comes last. */
const buttonsOf = (what: 'Decision' | 'Invitation'): Field => ({
  name: 'decide',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: `/${what}Field.tsx#${what}Field` },
  },
})

const asItIs = (field: Field): Field => field

/** Where buttons decide, the state is only shown; the reason is asked for by a button and shown with what the document is
 *  about. */
const decidedByButton = (field: Field): Field => {
  if (!('name' in field) || field.name === undefined) return field
  if (field.name === 'state') return { ...field, admin: { ...field.admin, readOnly: true } } as Field
  return field.name === 'reason' ? ({ ...field, admin: { ...field.admin, hidden: true } } as Field) : field
}

/** The decision stands beside the document, where it is in view. People are not shown as references, which staff cannot
 *  read, but by name in the line above. */
const besideAbout = (field: Field): Field => {
  if (!('name' in field) || field.name === undefined) return field
  if (
    ['person', 'applicant', 'decidedBy', 'grantedBy', 'givenBy', 'invitedBy', 'acceptedBy'].includes(
      field.name,
    )
  ) {
    return { ...field, admin: { ...field.admin, hidden: true } } as Field
  }
  return ['state', 'reason', 'decidedAt'].includes(field.name)
    ? ({ ...field, admin: { ...field.admin, position: 'sidebar' } } as Field)
    : field
}

/** The memberships of those who use the admin: `hidden` and the navigation are asked without the request. Written anew
 *  at the beginning of each request to the admin, so never older than it. */
const heldByPerson = () =>
  shared('admin memberships', () => new LRUCache<string, readonly Membership[]>({ max: 1000 }))

type User = { id?: string | number; operatorSince?: unknown } | null | undefined

const heldBy = (user: User): readonly Membership[] | undefined =>
  user?.id === undefined ? undefined : heldByPerson().get(String(user.id))

/** The cities in which the user of the admin works. */
export const citiesOfUser = (user: User): string[] => [
  ...new Set((heldBy(user) ?? []).map(({ city }) => city)),
]

/** Whether the user of the admin works in some city as one of these, or runs the deployment. */
export const worksSomewhereAs = (user: User, roles: readonly Role[]): boolean =>
  Boolean(user?.operatorSince) || (heldBy(user) ?? []).some(({ role }) => roles.includes(role))

const rememberingMemberships =
  (people: CollectionConfig) =>
  async ({ req }: { req: PayloadRequest }): Promise<boolean> => {
    const enters = (await people.access?.admin?.({ req })) ?? false
    if (req.user) heldByPerson().set(req.user.id, await membershipsOf(req))
    return enters
  }

const works = (user: User, roles: readonly Role[]): boolean => {
  const held = heldBy(user)
  return !held || Boolean(user?.operatorSince) || held.some(({ role }) => roles.includes(role))
}

/** Only a filter of what access lets through anyway: the chosen city, else all in which one works. What is public
 *  elsewhere is not for staff to wade through. */
const filterByCity = async (req: PayloadRequest): Promise<Where | null> => {
  const held = [...new Set((await membershipsOf(req)).map(({ city }) => city))]
  if (held.length === 0) return null
  const chosen = held.find((city) => city === chosenCity(req.headers))
  return { city: chosen ? { equals: chosen } : { in: held } }
}

const arrangedField = (field: Field): Field => withDefaultLicence(withDefaultCity(withPlainDate(field)))

/** Dates in the one order that reads the same in every language here. */
const withPlainDate = (field: Field): Field => {
  if (field.type !== 'date') return field
  const { pickerAppearance } = field.admin?.date ?? {}
  const displayFormat = pickerAppearance === 'dayAndTime' ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd'
  return {
    ...field,
    admin: { ...field.admin, date: { ...field.admin?.date, displayFormat, timeFormat: 'HH:mm' } as never },
  }
}

/** Whoever works in exactly one city need not name it. Never taken from what the browser remembers: where several would
 *  do, the person says which. */
const withDefaultCity = (field: Field): Field =>
  'name' in field && field.name === 'city' && field.type === 'relationship'
    ? ({ ...field, defaultValue: onlyCity } as Field)
    : field

/** Under the licence of their city, unless they say otherwise. */
const withDefaultLicence = (field: Field): Field =>
  'name' in field && field.name === 'licence' && field.type === 'text'
    ? ({ ...field, defaultValue: licenceOfOnlyCity } as Field)
    : field

const licenceOfOnlyCity = async ({ req }: { req: PayloadRequest }): Promise<string | undefined> =>
  hostTable().byId.get((await onlyCity({ req })) ?? '')?.licence

const onlyCity = async ({ req }: { req: PayloadRequest }): Promise<string | undefined> => {
  if (!req.user || isOperator(req)) return undefined
  const cities = new Set((await membershipsOf(req)).map(({ city }) => city))
  const [first] = cities
  return cities.size === 1 ? first : undefined
}
