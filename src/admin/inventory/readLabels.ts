import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { localised } from '../../database/localised.ts'
import { rowsOf } from '../../database/reading.ts'
import type { City } from '../../domains/tenancy/City.ts'

export type Label = { id: string; number: string; model: string }
export type Choice = { id: string; name: string }

type Asked = { city: City; desk: string; model: string }

/** How many labels are shown at once; a browser lays out no more in good time. */
export const mostLabels = 1000

/** The copies of a city that are or may again be lent, of one desk or model (by id) or of all, by model and number: in the
 *  city's own language, because they stand on things for everybody to read. */
export const readLabels = (payload: Payload, { city, desk, model }: Asked): Promise<Label[]> =>
  rowsOf<Label>(
    payload,
    sql`
    select * from (
      select u.id, u.inventory_number as number, ${localised('equipment', 'name', 'e', city.languages)} as model
      from units u join equipment e on e.id = u.equipment_id
      where u.city_id = ${city.id} and u.state in ('available', 'repair')
        ${desk ? sql`and u.desk_id::text = ${desk}` : sql``} ${model ? sql`and u.equipment_id::text = ${model}` : sql``}) label
    order by fold(model), number limit ${mostLabels}`,
  )

/** The desks and the models of a city that have copies, by name. */
export const readChoices = async (
  payload: Payload,
  city: City,
): Promise<{ desks: Choice[]; models: Choice[] }> => {
  const [found] = await rowsOf<{ desks: Choice[]; models: Choice[] }>(
    payload,
    sql`
    select coalesce((select json_agg(c order by fold(c.name)) from (
        select d.id, ${localised('desks', 'name', 'd', city.languages)} as name from desks d where d.city_id = ${city.id}) c), '[]') as desks,
      coalesce((select json_agg(c order by fold(c.name)) from (
        select e.id, ${localised('equipment', 'name', 'e', city.languages)} as name from equipment e
        where e.city_id = ${city.id} and exists (select from units u where u.equipment_id = e.id)) c), '[]') as models`,
  )
  return found ?? { desks: [], models: [] }
}
