import type { Language } from '../../i18n/languages.ts'
import { addDays, instantOf, inZone, startOfDay, today } from '../../kernel/time.ts'
import type { Bookable } from './bookable.ts'
import { handsOutOn } from './opening.ts'
import type { FreeOnDay } from './readAvailability.ts'
import type { ListedEquipment } from './readEquipmentList.ts'
import type { CityLending } from './readLending.ts'

type Project = { id: string; name: string; url: string; description: string; language: Language }

type Told = {
  project: Project
  timeZone: string
  now: Date
  lending: Pick<CityLending, 'desks' | 'closures'>
  things: readonly (Pick<ListedEquipment, 'id' | 'slug' | 'name' | 'summary'> & {
    url: string
    image: string | undefined
    bookable: Pick<Bookable, 'earliest' | 'latest'>
  })[]
  availability: readonly FreeOnDay[]
  /** of the list at that desk */
  deskUrl: (desk: string) => string
}

/**
 * What a city lends in the form of the Commons API of CommonsBooking: project, items, locations, owners and the slots in which
 * an item can be picked up at a location. An item is a model, of which a slot says that at least one copy is free; its id is
 * the last part of its address. A slot lasts from when the desk hands out to the end of that day, by the city's clocks.
 */
export const commonsApiOf = ({
  project,
  timeZone,
  now,
  lending,
  things,
  availability,
  deskUrl,
}: Told): Record<string, unknown> => {
  const byThing = Map.groupBy(availability, ({ equipment }) => equipment)
  const desks = new Map(lending.desks.map((desk) => [desk.slug, desk]))
  return {
    projects: [project],
    owners: [{ id: project.id, name: project.name, url: project.url }],
    locations: {
      type: 'FeatureCollection',
      features: lending.desks.map(({ slug, name, note, address, lon, lat }) => ({
        type: 'Feature',
        properties: { id: slug, name, ...(note && { description: note }), address, url: deskUrl(slug) },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    },
    items: things.map(({ slug, name, summary, url, image }) => ({
      id: slug,
      name,
      url,
      ...(image && { image }),
      description: summary,
      ownerId: project.id,
      projectId: project.id,
    })),
    availability: things.flatMap(({ id, slug, bookable }) =>
      (byThing.get(id) ?? []).flatMap((row) => {
        const desk = desks.get(row.desk)
        const opens = desk && handsOutOn(desk, lending.closures, row.day)?.opens
        const asked = bookable.earliest <= row.day && row.day <= bookable.latest
        if (!opens || !asked || row.free === 0) return []
        const start = row.day === today(timeZone, now) ? now : instantOf(row.day, opens, timeZone)
        return [
          {
            start: inZone(start, timeZone),
            end: inZone(startOfDay(addDays(row.day, 1), timeZone), timeZone),
            locationId: row.desk,
            itemId: slug,
          },
        ]
      }),
    ),
  }
}
