import type { APIRoute } from 'astro'
import { readEquipmentList } from '../../../../domains/lending/readEquipmentList.ts'
import { readLending } from '../../../../domains/lending/readLending.ts'
import { lendingSettingsOf } from '../../../../domains/lending/settingsOf.ts'
import { today } from '../../../../kernel/time.ts'
import { openHeaders } from '../../../openData.ts'

const limit = 200

/** What the city lends, for machines: 200 things, and the address of the next ones. Counts are of today. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { payload, city, language, absolute } = locals.context
  const settings = lendingSettingsOf(city)
  if (!settings) return Response.json({ error: 'equipment-unknown' }, { status: 404 })
  const after = url.searchParams.get('after') || undefined
  const lending = await readLending({ payload, city, language, settings })
  const things = await readEquipmentList({ payload, city, language, lending, after, limit })
  const shown = things.slice(0, limit)
  const last = shown.at(-1)
  const body = {
    city: city.slug,
    language,
    day: today(city.timeZone),
    things: shown.map(({ slug, name, summary, category, copies, free, picture, requires }) => ({
      slug,
      url: absolute(`equipment/${slug}`),
      name,
      summary,
      category,
      copies,
      free,
      picture: picture && {
        url: new URL(`/media/${picture.filename}`, absolute()).href,
        alt: picture.alt,
        credit: picture.credit,
        licence: picture.licence,
      },
      requires: requires.map((module) => absolute(`training/${module.slug}`)),
    })),
    next: things.length > limit && last ? `${absolute('equipment.json')}?after=${last.slug}` : null,
  }
  return Response.json(body, {
    headers: openHeaders(
      locals.context,
      'equipment',
      'units',
      'desks',
      'loans',
      'maintenance',
      'images',
      'modules',
    ),
  })
}
