import ICAL from 'ical.js'
import { afterEach, describe, expect, test } from 'vitest'
import { commonsApiOf } from '../../../../src/domains/lending/commonsApi.ts'
import { gbfsFeeds, gbfsOf, openingHoursOf } from '../../../../src/domains/lending/gbfs.ts'
import type { Closure, Hours } from '../../../../src/domains/lending/opening.ts'
import type { FreeOnDay } from '../../../../src/domains/lending/readAvailability.ts'
import type { PublicDesk } from '../../../../src/domains/lending/readDesks.ts'
import { takenCalendar } from '../../../../src/domains/lending/takenCalendar.ts'
import { translatorOf } from '../../../../src/i18n/translator.ts'

const hours: Hours[] = [
  { weekday: 'mon', opens: '14:00', closes: '18:00', use: 'pick-up' },
  { weekday: 'mon', opens: '10:00', closes: '12:00', use: 'return' },
  { weekday: 'sat', opens: '09:00', closes: '12:00', use: 'both' },
  { weekday: 'sun', opens: '09:00', closes: '12:00', use: 'office' },
]
const closures: Closure[] = [
  { name: 'Pont', firstDay: '2027-03-29', lastDay: '2027-03-30', desk: null, worked: false },
  { name: 'Ailleurs', firstDay: '2027-04-05', lastDay: '2027-04-05', desk: 'far', worked: false },
]
const desk: PublicDesk = {
  id: 'd1',
  slug: 'capucins',
  name: 'Les Capucins',
  note: null,
  address: '25 rue de Pontaniou',
  phone: '+33 2 00 00 00 00',
  lon: -4.49,
  lat: 48.39,
  hours,
  special: [
    { day: '2027-04-10', opens: '10:00', closes: '11:00', use: 'both' },
    { day: '2027-04-11', opens: '10:00', closes: '11:00', use: 'office' },
  ],
}
const row = (day: string, free: number, total = 2): FreeOnDay => ({
  equipment: 'e1',
  day,
  desk: desk.slug,
  total,
  free,
})
/** Saturday 27 March 2027, 10:30 in Brest; clocks change the night after. */
const now = new Date('2027-03-27T09:30:00Z')
const timeZone = 'Europe/Paris'
const zones = ['UTC', 'Asia/Tokyo', 'America/Toronto']

const before = process.env['TZ']
afterEach(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

describe.each(zones)('on a server in %s', (zone) => {
  test('scenario 25: the calendar of what is taken names the days of the city', () => {
    process.env['TZ'] = zone
    const rows = [
      row('2027-03-27', 2),
      row('2027-03-28', 1),
      row('2027-03-29', 1),
      row('2027-03-30', 0),
      row('2027-04-01', 0),
      row('2027-04-02', 2),
    ]
    const thing = { id: 'e1', name: 'Zoom H5', desks: [desk] }
    const about = { host: 'x.example', url: 'https://x.example/h5', stamp: now, calendar: 'Zoom H5' }
    const text = takenCalendar(thing, rows, about, translatorOf('en'))
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const read = events.map((event) => {
      const { startDate, endDate, summary, uid } = new ICAL.Event(event)
      const busy = event.getFirstPropertyValue('transp')
      return [String(startDate), String(endDate), summary, busy, uid]
    })
    expect(read).toEqual([
      ['2027-03-28', '2027-03-30', 'Zoom H5: 1 of 2 free', 'TRANSPARENT', 'e1-capucins-2027-03-28@x.example'],
      ['2027-03-30', '2027-03-31', 'Zoom H5: all on loan', null, 'e1-capucins-2027-03-30@x.example'],
      ['2027-04-01', '2027-04-02', 'Zoom H5: all on loan', null, 'e1-capucins-2027-04-01@x.example'],
    ])
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/)
  })

  test('scenario 25: slots of the Commons API are in the time of the city, clocks that change included', () => {
    process.env['TZ'] = zone
    const told = commonsApiOf({
      project: { id: 'brest', name: 'Brest', url: 'https://x.example', description: 'Prêts', language: 'fr' },
      timeZone,
      now,
      lending: { desks: [desk], closures },
      things: [
        {
          id: 'e1',
          slug: 'h5',
          name: 'Zoom H5',
          summary: 'Un enregistreur',
          url: 'https://x.example/h5',
          image: undefined,
          bookable: { earliest: '2027-03-27', latest: '2027-04-05' },
        },
      ],
      availability: [
        row('2027-03-27', 1),
        row('2027-03-28', 2),
        row('2027-03-29', 2),
        row('2027-04-03', 0),
        row('2027-04-05', 2),
        row('2027-04-10', 2),
      ],
      deskUrl: (slug) => `https://x.example?desk=${slug}`,
    })
    const slot = (start: string, end: string) => ({ start, end, locationId: 'capucins', itemId: 'h5' })
    expect(told['availability']).toEqual([
      slot('2027-03-27T10:30:00+01:00', '2027-03-28T00:00:00+01:00'),
      slot('2027-04-05T14:00:00+02:00', '2027-04-06T00:00:00+02:00'),
    ])
    expect(told).toMatchObject({
      items: [{ id: 'h5', ownerId: 'brest', projectId: 'brest' }],
      locations: {
        features: [{ geometry: { coordinates: [-4.49, 48.39] }, properties: { id: 'capucins' } }],
      },
    })
  })
})

describe('GBFS', () => {
  const own = { maxDays: null, leadDays: null, bufferHours: null, minimumAge: 16, approval: null }
  const at = (free: number) => [{ slug: 'capucins', copies: 2, free }]
  const told = {
    city: { slug: 'brest', name: 'Brest', email: 'a@x.example', timeZone, licence: 'CC0-1.0' },
    language: 'fr' as const,
    now,
    lending: { desks: [desk], closures },
    things: [
      { slug: 'h5', name: 'Zoom H5', own, desks: at(1), kit: false },
      { slug: 'micro', name: 'Micro', own, desks: at(0), kit: false },
      { slug: 'coffret', name: 'Coffret', own, desks: at(1), kit: true },
    ],
    url: 'https://x.example/equipment',
    urlOf: (feed: string) => `https://x.example/gbfs/${feed}.json`,
  }

  test.each(gbfsFeeds)('%s has what every file has', (feed) => {
    expect(gbfsOf(feed, told)).toMatchObject({
      last_updated: '2027-03-27T09:30:00.000Z',
      ttl: 300,
      version: '3.1-RC3',
      data: expect.any(Object),
    })
  })

  test('names its files, and counts at a station what its types add up to', () => {
    expect(gbfsOf('gbfs', told)['data']).toEqual({
      feeds: gbfsFeeds.slice(1).map((name) => ({ name, url: `https://x.example/gbfs/${name}.json` })),
    })
    expect(gbfsOf('station_status', told)['data']).toEqual({
      stations: [
        {
          station_id: 'capucins',
          num_vehicles_available: 1,
          vehicle_types_available: [{ vehicle_type_id: 'h5', count: 1 }],
          is_installed: true,
          is_renting: true,
          is_returning: true,
          last_reported: '2027-03-27T09:30:00.000Z',
        },
      ],
    })
    const { vehicle_types: types } = gbfsOf('vehicle_types', told)['data'] as { vehicle_types: object[] }
    expect(types).toHaveLength(2)
    expect(types[0]).toMatchObject({ vehicle_type_id: 'h5', form_factor: 'other', min_age: 16 })
  })

  test('says whether a desk hands out and takes back at that minute', () => {
    const at = (instant: string) => {
      const { stations } = gbfsOf('station_status', { ...told, now: new Date(instant) })['data'] as {
        stations: { is_renting: boolean; is_returning: boolean }[]
      }
      return [stations[0]?.is_renting, stations[0]?.is_returning]
    }
    expect(at('2027-04-12T08:30:00Z')).toEqual([false, true])
    expect(at('2027-04-12T12:30:00Z')).toEqual([true, false])
    expect(at('2027-03-29T12:30:00Z')).toEqual([false, false])
  })

  test('writes hours as OpenStreetMap does', () => {
    expect(openingHoursOf(desk, closures)).toBe(
      'Mo 14:00-18:00,10:00-12:00; Sa 09:00-12:00; 2027 Mar 29-2027 Mar 30 off; 2027 Apr 10 10:00-11:00; 2027 Apr 11 off',
    )
    expect(openingHoursOf({ slug: 'none', hours: [], special: [] }, [])).toBe('off')
  })
})
