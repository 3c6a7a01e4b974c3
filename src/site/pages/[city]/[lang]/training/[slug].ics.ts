import type { APIRoute } from 'astro'
import { configuration } from '../../../../../config.ts'
import { calendarOf } from '../../../../../domains/training/calendarOf.ts'
import { readModule } from '../../../../../domains/training/readModule.ts'
import { trainingSettingsOf } from '../../../../../domains/training/settingsOf.ts'

/** The sessions to come of a module, for a calendar. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { payload, city, language, absolute, tags, text } = locals.context
  const slug = params['slug'] ?? ''
  const module = trainingSettingsOf(city) && (await readModule({ payload, city, language, slug }))
  if (!module) return new Response(null, { status: 404 })
  const calendar = calendarOf(module, {
    host: configuration().platformHost,
    url: absolute(`training/${slug}`),
    stamp: new Date(),
    calendar: `${module.title} · ${text(city.name)}`,
  })
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${module.slug}.ics"`,
      'x-communal-tags': tags('modules', 'sessions'),
    },
  })
}
