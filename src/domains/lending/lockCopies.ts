import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { City } from '../tenancy/City.ts'
import { lockVisits } from './lockVisits.ts'

/**
 * Locks all copies of these models, in one order for everybody: by model, desk, groups before the general pool, and id. Whoever
 * takes several copies, or frees the time of one, holds them before writing: so nobody takes, or begins to wait for, what is
 * being offered to the next.
 * Order of locks in lending: the loans that change (lockLoans.ts), then the desks that receive only so many people, then copies,
 * then the line of those who wait, then a person's standing.
 */
export const lockCopies = async (req: PayloadRequest, models: readonly string[]): Promise<void> => {
  if (models.length === 0) return
  await lockVisits(req, sql`(select city_id from equipment where id = ${models[0]})`)
  const db = await sqlOf(req)
  await db.execute(sql`
    select from units u join desks d on d.id = u.desk_id
    where u.equipment_id = any(string_to_array(${models.join()}, ',')::uuid[])
    order by u.equipment_id, d.slug, u.pool_id is null, u.id for no key update of u`)
}

/** Ids of the models of which copies are lent when these slugs are: themselves, and the parts of kits. */
export const modelsOf = async (
  req: PayloadRequest,
  city: City,
  slugs: readonly string[],
): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    with model as (select id from equipment where city_id = ${city.id} and slug = any(string_to_array(${slugs.join()}, ',')))
    select id from model union select p.model_id from equipment_parts p where p._parent_id in (select id from model)`)
  return (rows as { id: string }[]).map(({ id }) => id)
}
