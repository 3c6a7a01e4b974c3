import type { APIRoute } from 'astro'
import { gbfsFeeds, gbfsOf } from '../../../../../domains/lending/gbfs.ts'
import { readEquipmentList } from '../../../../../domains/lending/readEquipmentList.ts'
import { readLending } from '../../../../../domains/lending/readLending.ts'
import { lendingSettingsOf } from '../../../../../domains/lending/settingsOf.ts'
import { openHeaders } from '../../../../openData.ts'

/** GBFS has no pages: the first 500 models by name. */
const limit = 500

/** One file of the General Bikeshare Feed Specification; `gbfs.json` names the others. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { context } = locals
  const { payload, city, language, absolute, text } = context
  const feed = gbfsFeeds.find((one) => one === params['feed'])
  const settings = lendingSettingsOf(city)
  if (!feed || !settings) return Response.json({ error: 'feed-unknown' }, { status: 404 })
  const now = new Date()
  const reading = { payload, city, language, now }
  const lending = await readLending({ ...reading, settings })
  const things = await readEquipmentList({ ...reading, lending, limit })
  const body = gbfsOf(feed, {
    city: { ...city, name: text(city.name), email: city.contact.email },
    language,
    now,
    lending,
    things: things.slice(0, limit),
    url: absolute('equipment'),
    urlOf: (name) => absolute(`gbfs/${name}.json`),
  })
  return Response.json(body, {
    headers: openHeaders(context, 'equipment', 'units', 'desks', 'loans', 'maintenance', 'closures'),
  })
}
