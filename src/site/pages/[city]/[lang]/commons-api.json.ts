import type { APIRoute } from 'astro'
import { bookableOf } from '../../../../domains/lending/bookable.ts'
import { commonsApiOf } from '../../../../domains/lending/commonsApi.ts'
import { rulesFor } from '../../../../domains/lending/lendingRules.ts'
import { readAvailability } from '../../../../domains/lending/readAvailability.ts'
import { readEquipmentList } from '../../../../domains/lending/readEquipmentList.ts'
import { readLending } from '../../../../domains/lending/readLending.ts'
import { lendingSettingsOf } from '../../../../domains/lending/settingsOf.ts'
import { addDays, today } from '../../../../kernel/time.ts'
import { openHeaders } from '../../../openData.ts'

const limit = 100
/** Days of availability, today included. */
const days = 28

/** What the city lends, in the form of the Commons API: 100 things with four weeks, and the address of the next ones. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { context } = locals
  const { payload, city, language, absolute, text, t } = context
  const settings = lendingSettingsOf(city)
  if (!settings) return Response.json({ error: 'equipment-unknown' }, { status: 404 })
  const now = new Date()
  const after = url.searchParams.get('after') || undefined
  const reading = { payload, city, language, now }
  const lending = await readLending({ ...reading, settings })
  const things = await readEquipmentList({ ...reading, lending, after, limit })
  const shown = things.slice(0, limit)
  const last = shown.at(-1)
  const from = today(city.timeZone, now)
  const availability = await readAvailability({
    ...reading,
    ...lending,
    equipment: shown.map(({ id }) => id),
    from,
    until: addDays(from, days - 1),
  })
  const body = commonsApiOf({
    project: {
      id: city.slug,
      name: text(city.name),
      url: absolute('equipment'),
      description: text(city.programmes['lending']?.intro ?? {}) || t('lending.lead'),
      language,
    },
    timeZone: city.timeZone,
    now,
    lending,
    things: shown.map((thing) => ({
      ...thing,
      url: absolute(`equipment/${thing.slug}`),
      image: thing.picture ? new URL(`/media/${thing.picture.filename}`, absolute()).href : undefined,
      bookable: bookableOf({
        rules: rulesFor(settings, thing.category, thing.own),
        desks: lending.desks.filter(({ slug }) => thing.desks.some((one) => one.slug === slug)),
        closures: lending.closures,
        timeZone: city.timeZone,
        now,
      }),
    })),
    availability,
    deskUrl: (desk) => `${absolute('equipment')}?desk=${desk}`,
  })
  const next = things.length > limit && last ? `${absolute('commons-api.json')}?after=${last.slug}` : null
  return Response.json(
    { ...body, next },
    {
      headers: openHeaders(
        context,
        'equipment',
        'units',
        'desks',
        'loans',
        'maintenance',
        'closures',
        'images',
      ),
    },
  )
}
