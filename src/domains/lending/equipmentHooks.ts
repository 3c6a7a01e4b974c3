import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Equipment } from '../../payload-types.ts'
import { refuseWrite } from './refuseWrite.ts'

/** A kit is made of models that are none, each named once, and has no copies of its own: otherwise nobody could say what is
 *  handed over. */
const keepKit: CollectionBeforeChangeHook<Equipment> = async ({ data, originalDoc, req }) => {
  const models = (data.parts ?? []).map(({ model }) => idOf(model))
  if (models.length === 0) return data
  if (data.deposit) refuseWrite(req, 'equipment', 'deposit', 'deposit-of-kit')
  if (new Set(models).size < models.length) refuseWrite(req, 'equipment', 'parts', 'part-twice')
  const own = originalDoc?.id ?? null
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select
    exists (select from equipment_parts p where p._parent_id = any(${list(models)})) or ${own} = any(${list(models)}) as nested,
    exists (select from equipment_parts p where p.model_id = ${own}) as part,
    exists (select from units u where u.equipment_id = ${own} and u.state <> 'retired') as copies`)
  const found = rows[0] as { nested: boolean; part: boolean; copies: boolean }
  if (found.nested || found.part) refuseWrite(req, 'equipment', 'parts', 'kit-in-kit')
  if (found.copies) refuseWrite(req, 'equipment', 'parts', 'kit-with-copies')
  return data
}

/** A version that nobody teaches yet is one that nobody can have attended. */
const keepRequired: CollectionBeforeChangeHook<Equipment> = async ({ data, req }) => {
  // A draft may not say yet which.
  const required = (data.requires ?? []).filter(({ module }) => Boolean(module))
  const modules = required.map(({ module }) => idOf(module))
  if (new Set(modules).size < modules.length) refuseWrite(req, 'equipment', 'requires', 'module-twice')
  for (const { module, minVersion } of required) {
    if (!minVersion) continue
    const taught = await req.payload.findByID({ collection: 'modules', id: idOf(module), depth: 0, req })
    if (minVersion > taught.version)
      refuseWrite(req, 'equipment', 'requires', 'version-ahead', { version: taught.version })
  }
  return data
}

/** Pages of the programme itself, which stand where a thing of that name would. */
const ownAddresses: readonly string[] = ['calendar', 'neighbours']

const keepAddress: CollectionBeforeChangeHook<Equipment> = ({ data, originalDoc, req }) => {
  const moves = data.slug !== undefined && data.slug !== originalDoc?.slug
  if (moves && ownAddresses.includes(data.slug ?? '')) refuseWrite(req, 'equipment', 'slug', 'address-taken')
  return data
}

const list = (ids: readonly string[]) => sql`string_to_array(${ids.join()}, ',')::uuid[]`

export const equipmentHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepAddress, keepKit, keepRequired],
}
