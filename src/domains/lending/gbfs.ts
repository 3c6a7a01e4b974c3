import type { Language } from '../../i18n/languages.ts'
import { timeOf, today, weekdays } from '../../kernel/time.ts'
import { type Closure, type OpenDesk, spansFor } from './opening.ts'
import type { PublicDesk } from './readDesks.ts'
import type { ListedEquipment } from './readEquipmentList.ts'
import type { CityLending } from './readLending.ts'

/** The files of the General Bikeshare Feed Specification that fit a library of things (decision 23). */
export const gbfsFeeds = [
  'gbfs',
  'system_information',
  'vehicle_types',
  'station_information',
  'station_status',
] as const
export type GbfsFeed = (typeof gbfsFeeds)[number]

type Told = {
  city: { slug: string; name: string; email: string; timeZone: string; licence: string }
  language: Language
  now: Date
  lending: Pick<CityLending, 'desks' | 'closures'>
  /** with what is free now; kits are made of things that are there already, and are left out */
  things: readonly Pick<ListedEquipment, 'slug' | 'name' | 'own' | 'desks' | 'kit'>[]
  /** the address of the list of equipment, and of each file */
  url: string
  urlOf: (feed: GbfsFeed) => string
}

/** One file of GBFS 3.1-RC3: desks are stations, models are vehicle types. Instants by the city's own clocks. */
export const gbfsOf = (feed: GbfsFeed, told: Told): Record<string, unknown> => ({
  last_updated: told.now.toISOString(),
  ttl: 300,
  version: '3.1-RC3',
  data: data[feed](told),
})

const data: Record<GbfsFeed, (told: Told) => Record<string, unknown>> = {
  gbfs: ({ urlOf }) => ({
    feeds: gbfsFeeds.filter((name) => name !== 'gbfs').map((name) => ({ name, url: urlOf(name) })),
  }),
  system_information: ({ city, language, url }) => ({
    system_id: city.slug,
    languages: [language],
    name: [{ text: city.name, language }],
    // Requests are taken at any time; when a desk is open stands with the desk.
    opening_hours: '24/7',
    feed_contact_email: city.email,
    email: city.email,
    timezone: city.timeZone,
    url,
    license_id: city.licence,
  }),
  vehicle_types: ({ things, language }) => ({
    vehicle_types: things
      .filter(({ kit }) => !kit)
      .map(({ slug, name, own }) => ({
        vehicle_type_id: slug,
        form_factor: 'other',
        propulsion_type: 'human',
        name: [{ text: name, language }],
        return_constraint: 'roundtrip_station',
        ...(own.minimumAge !== null && { min_age: own.minimumAge }),
      })),
  }),
  station_information: ({ lending, language, url }) => ({
    stations: lending.desks.map((desk) => ({
      station_id: desk.slug,
      name: [{ text: desk.name, language }],
      lat: desk.lat,
      lon: desk.lon,
      address: desk.address,
      station_opening_hours: openingHoursOf(desk, lending.closures),
      ...(desk.phone && { contact_phone: desk.phone.replace(/\s/g, '') }),
      rental_uris: { web: `${url}?desk=${desk.slug}` },
    })),
  }),
  station_status: ({ lending, things, city, now }) => ({
    stations: lending.desks.map((desk) => {
      const here = things
        .filter(({ kit }) => !kit)
        .map(({ slug, desks }) => ({ slug, free: desks.find((one) => one.slug === desk.slug)?.free ?? 0 }))
      const receives = (use: 'pick-up' | 'return'): boolean => {
        const time = timeOf(now, city.timeZone)
        const spans = spansFor(desk, lending.closures, today(city.timeZone, now), use)
        return spans.some(({ opens, closes }) => opens <= time && time < closes)
      }
      return {
        station_id: desk.slug,
        num_vehicles_available: here.reduce((sum, { free }) => sum + free, 0),
        vehicle_types_available: here
          .filter(({ free }) => free > 0)
          .map(({ slug, free }) => ({ vehicle_type_id: slug, count: free })),
        is_installed: true,
        is_renting: receives('pick-up'),
        is_returning: receives('return'),
        last_reported: now.toISOString(),
      }
    }),
  }),
}

const short: Record<(typeof weekdays)[number], string> = {
  mon: 'Mo',
  tue: 'Tu',
  wed: 'We',
  thu: 'Th',
  fri: 'Fr',
  sat: 'Sa',
  sun: 'Su',
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** When a desk receives people, in the syntax of OpenStreetMap: the week, then closures, then single days, because what comes
 *  later goes before: `Mo 10:00-12:30,14:00-18:30; 2027 Dec 25 off`. */
export const openingHoursOf = (
  { slug, hours, special }: OpenDesk & Pick<PublicDesk, 'slug'>,
  closures: readonly Closure[],
): string => {
  const spans = (list: readonly { opens: string; closes: string; use: string }[]): string =>
    list
      .filter(({ use }) => use !== 'office')
      .map(({ opens, closes }) => `${opens}-${closes}`)
      .join(',')
  const day = (text: string): string => {
    const [year, month, number] = text.split('-')
    return `${year} ${months[Number(month) - 1]} ${number}`
  }
  const week = weekdays.map((weekday) => {
    const open = spans(hours.filter((one) => one.weekday === weekday))
    return open && `${short[weekday]} ${open}`
  })
  const closed = closures
    .filter(({ desk }) => desk === null || desk === slug)
    .map(({ firstDay, lastDay }) =>
      firstDay === lastDay ? `${day(firstDay)} off` : `${day(firstDay)}-${day(lastDay)} off`,
    )
  const single = [...Map.groupBy(special, (one) => one.day)].map(
    ([on, list]) => `${day(on)} ${spans(list) || 'off'}`,
  )
  return [...week, ...closed, ...single].filter(Boolean).join('; ') || 'off'
}
