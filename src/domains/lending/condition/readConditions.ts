import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { rowsOf } from '../../../database/reading.ts'
import type { Condition } from '../../../payload-types.ts'
import type { ConditionMoment, SignatureKind } from './rules.ts'

/** A private photo: its file and its smaller size, in pixels. */
export type ConditionPhoto = {
  filename: string
  width: number
  height: number
  sizes: { filename: string; width: number }[]
}

export type ConditionRecord = {
  id: string
  loan: string
  moment: ConditionMoment
  condition: Condition['condition']
  note: string | null
  photos: ConditionPhoto[]
  signature: SignatureKind
  signedName: string | null
  signaturePath: string | null
  /** an instant */
  at: string
  /** inventory number of the copy */
  copy: string
  /** name of who wrote it down; null: no account did */
  recordedBy: string | null
}

type Asked = { payload: Payload; city: string } & ({ loan: string } | { unit: string })

/** What was noted of a loan, or of a copy over all its loans, the latest first: two hundred at most. Whoever asks has made
 *  sure that their reader may read it. One statement. */
export const readConditions = ({ payload, city, ...of }: Asked): Promise<ConditionRecord[]> => {
  const which: SQL = 'loan' in of ? sql`c.loan_id = ${of.loan}` : sql`c.unit_id = ${of.unit}`
  return rowsOf<ConditionRecord>(
    payload,
    sql`
    select c.id, c.loan_id as loan, c.moment, c.condition, c.note, c.signature, c.signed_name as "signedName",
      c.signature_path as "signaturePath", to_json(c.created_at) #>> '{}' as at, u.inventory_number as copy, p.name as "recordedBy",
      coalesce((select json_agg(json_build_object('filename', f.filename, 'width', f.width::int, 'height', f.height::int,
          'sizes', case when f.sizes_small_filename is null then '[]'::json else json_build_array(
            json_build_object('filename', f.sizes_small_filename, 'width', f.sizes_small_width::int)) end) order by r."order")
        from conditions_rels r join condition_photos f on f.id = r.condition_photos_id
        where r.parent_id = c.id and r.path = 'photos'), '[]') as photos
    from conditions c join units u on u.id = c.unit_id left join people p on p.id = c.recorded_by_id
    where c.city_id = ${city} and ${which} order by c.created_at desc, c.id desc limit 200`,
  )
}
