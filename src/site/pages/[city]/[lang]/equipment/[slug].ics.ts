import type { APIRoute } from 'astro'
import { configuration } from '../../../../../config.ts'
import { bookableOf } from '../../../../../domains/lending/bookable.ts'
import { rulesFor } from '../../../../../domains/lending/lendingRules.ts'
import { readAvailability } from '../../../../../domains/lending/readAvailability.ts'
import { readEquipment } from '../../../../../domains/lending/readEquipment.ts'
import { lendingSettingsOf } from '../../../../../domains/lending/settingsOf.ts'
import { takenCalendar } from '../../../../../domains/lending/takenCalendar.ts'
import { addDays, today } from '../../../../../kernel/time.ts'
import { openHeaders } from '../../../../openData.ts'

/** Days ahead that a calendar tells of, at most. */
const furthest = 366

/** When the copies of a model are taken, for a calendar: from today until the last day on which a loan may begin. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { context } = locals
  const { payload, city, language, absolute, text, t } = context
  const slug = params['slug'] ?? ''
  const settings = lendingSettingsOf(city)
  const thing = settings && (await readEquipment({ payload, city, language, slug }))
  if (!thing) return new Response(null, { status: 404 })
  const now = new Date()
  const from = today(city.timeZone, now)
  const rules = rulesFor(settings, thing.category, thing.own)
  const { latest } = bookableOf({ ...thing, rules, timeZone: city.timeZone, now })
  const [until = latest] = [latest, addDays(from, furthest)].sort()
  const availability = await readAvailability({
    payload,
    city,
    ...thing,
    equipment: [thing.id],
    from,
    until,
    now,
  })
  const about = {
    host: configuration().platformHost,
    url: absolute(`equipment/${slug}`),
    stamp: now,
    calendar: `${thing.name} · ${text(city.name)}`,
  }
  return new Response(takenCalendar(thing, availability, about, t), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${thing.slug}.ics"`,
      ...openHeaders(context, 'equipment', 'units', 'desks', 'loans', 'maintenance', 'closures'),
    },
  })
}
