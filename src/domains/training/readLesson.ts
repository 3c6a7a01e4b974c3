import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import { type StoredSound, storedSound } from '../../database/storedSound.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { LessonInList } from './readModule.ts'

export type Lesson = LessonInList & {
  body: string
  picture: StoredPicture | null
  sound: StoredSound | null
  module: { slug: string; title: string; licence: string; credit: string | null }
  /** all lessons of the module in order, this one among them */
  lessons: LessonInList[]
}

type Asked = { payload: Payload; city: City; language: Language; module: string; lesson: string }

/** A published lesson of a published module with what stands before and after it, in one statement. */
export const readLesson = async ({
  payload,
  city,
  language,
  module,
  lesson,
}: Asked): Promise<Lesson | undefined> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select l.slug, ${localised('lessons', 'title', 'l', order)} as title, l.minutes::int as minutes,
      coalesce(${localised('lessons', 'body', 'l', order)}, '') as body,
      ${storedPicture('l.image_id', order)} as picture, ${storedSound('l.sound_id', order)} as sound,
      json_build_object('slug', m.slug, 'title', ${localised('modules', 'title', 'm', order)}, 'licence', m.licence,
        'credit', m.credit) as module,
      (select json_agg(json_build_object('slug', o.slug, 'minutes', o.minutes::int,
          'title', ${localised('lessons', 'title', 'o', order)}) order by o."order")
        from lessons o where o.module_id = m.id and o._status = 'published') as lessons
    from modules m join lessons l on l.module_id = m.id and l._status = 'published' and l.slug = ${lesson}
    where m.city_id = ${city.id} and m.slug = ${module} and m._status = 'published'`)
  return rows[0] as Lesson | undefined
}
