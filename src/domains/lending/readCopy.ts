import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { rowsOf } from '../../database/reading.ts'
import { type StoredFile, storedFile } from '../../database/storedFile.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { isOpenLoan, isOverdue } from './busy.ts'
import { type PublicDesk, publicDesk } from './readDesks.ts'
import type { LoanState } from './rules.ts'

/** A copy as whoever scans its label sees it. `mine`: the reader's own loan of it, the one they have before what is to come;
 *  of other people's nothing is told. */
export type PublicCopy = {
  id: string
  number: string
  desk: PublicDesk
  equipment: { slug: string; name: string; summary: string; accessories: string | null }
  picture: StoredPicture | null
  manual: StoredFile | null
  manualUrl: string | null
  explainedBy: { slug: string; name: string } | null
  mine: { id: string; state: LoanState; overdue: boolean; firstDay: Day; lastDay: Day } | null
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  /** as it stands on the label */
  number: string
  /** id of the reader, or null */
  person: string | null
}

/** One copy of a published model of a city, in one statement; undefined if there is none. */
export const readCopy = async ({
  payload,
  city,
  language,
  number,
  person,
}: Asked): Promise<PublicCopy | undefined> => {
  const languages = languageOrder(city, language)
  const [copy] = await rowsOf<PublicCopy>(
    payload,
    sql`
    select u.id, u.inventory_number as number, ${publicDesk(languages)} as desk, ${storedPicture('e.image_id', languages)} as picture,
      ${storedFile('e.manual_id')} as manual, e.manual_url as "manualUrl",
      json_build_object('slug', e.slug, 'name', ${localised('equipment', 'name', 'e', languages)},
        'summary', ${localised('equipment', 'summary', 'e', languages)},
        'accessories', ${localised('equipment', 'accessories', 'e', languages)}) as equipment,
      (select json_build_object('slug', m.slug, 'name', ${localised('commons', 'name', 'm', languages)})
        from commons m where m.id = e.explained_by_id and m._status = 'published') as "explainedBy",
      (select json_build_object('id', l.id, 'state', l.state, 'overdue', ${isOverdue('l')}, 'firstDay', l.first_day,
          'lastDay', l.last_day)
        from loans l where l.unit_id = u.id and l.person_id = ${person} and ${isOpenLoan('l')}
        order by l.state = 'handed-over' desc, l.starts_at limit 1) as mine
    from units u join equipment e on e.id = u.equipment_id and e._status = 'published' join desks d on d.id = u.desk_id
    where u.city_id = ${city.id} and u.inventory_number = ${number}`,
  )
  return copy
}
