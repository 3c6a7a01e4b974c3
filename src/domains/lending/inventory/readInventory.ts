import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { City } from '../../tenancy/City.ts'
import {
  byInventoryNumber,
  cellsOf,
  equipmentRow,
  type Row,
  unitRow,
} from '../../tenancy/packs/export/tableRows.ts'
import { nameMedia } from '../../tenancy/packs/export/writeMedia.ts'
import { readApplied } from '../../tenancy/packs/write/packEntries.ts'
import { readStored, type Stored } from '../../tenancy/packs/write/stored.ts'
import type { Cells, KnownNames } from './decideRow.ts'
import { type InventoryTable, keyColumn } from './tableFile.ts'

/** The inventory of a city as a table, drafts included, and what its cells may name. */
export type Inventory = {
  /** in the order in which they are written */
  rows: Row[]
  /** a thing that is there, by its key */
  byKey: ReadonlyMap<string, { cells: Cells; document: Stored }>
  known: KnownNames
  /** ids of what cells may name, by its path in a pack: `desks/capucins`, `media/front.webp` */
  ids: ReadonlyMap<string, string>
  /** ids of published models of which somebody writes a draft */
  drafts: ReadonlySet<string>
}

const needed: Record<InventoryTable, readonly CollectionSlug[]> = {
  equipment: ['equipment', 'modules', 'commons', 'images', 'files', 'groups'],
  units: ['units', 'equipment', 'desks', 'groups'],
}

/** All of it in one reading: an inventory is imported against what is there at its beginning. */
export const readInventory = async (
  req: PayloadRequest,
  city: Pick<City, 'id' | 'languages'>,
  table: InventoryTable,
): Promise<Inventory> => {
  const documents = await readStored(req, city.id, new Set(needed[table]))
  const of = (collection: CollectionSlug): Stored[] => [...(documents.get(collection)?.values() ?? [])]
  const slugs = (collection: CollectionSlug): Map<string, string> =>
    new Map(of(collection).map(({ id, slug }) => [id, String(slug)]))
  const [models, desks, modules, commons, groups] = [
    slugs('equipment'),
    slugs('desks'),
    slugs('modules'),
    slugs('commons'),
    slugs('groups'),
  ]
  const applied = table === 'equipment' ? await readApplied(req, city.id) : new Map()
  const names = new Map([...applied.values()].map(({ id, path }) => [id, path]))
  const { languages } = city
  const media = nameMedia({ documents, names, languages })
  const named = (collection: CollectionSlug): Set<string> =>
    new Set(of(collection).flatMap(({ id }) => media.get(id) ?? []))
  const rowOf =
    table === 'equipment'
      ? equipmentRow({ languages, media, modules, commons, models, groups })
      : unitRow({ models, desks, groups })
  const things = of(table).map((document) => ({ document, row: rowOf(document) }))
  return {
    rows: things.map(({ row }) => row).sort(table === 'equipment' ? bySlug : byInventoryNumber),
    byKey: new Map(
      things.map(({ document, row }) => [String(row[keyColumn[table]]), { document, cells: textCells(row) }]),
    ),
    known: {
      model: new Set(models.values()),
      parts: new Set(models.values()),
      desk: new Set(desks.values()),
      pool: new Set(groups.values()),
      onlyGroups: new Set(groups.values()),
      requires: new Set(modules.values()),
      explainedBy: new Set(commons.values()),
      image: named('images'),
      photos: named('images'),
      manual: named('files'),
    },
    ids: new Map([
      ...paths('equipment', models),
      ...paths('desks', desks),
      ...paths('groups', groups),
      ...paths('training', modules),
      ...paths('commons', commons),
      ...paths('media', media),
    ]),
    drafts: table === 'equipment' ? await readDrafts(req, city.id) : new Set(),
  }
}

const bySlug = (a: Row, b: Row): number => String(a['slug']).localeCompare(String(b['slug']))

const textCells = (row: Row): Cells =>
  Object.fromEntries(
    Object.entries(cellsOf(row)).flatMap(([column, cell]) =>
      cell === undefined ? [] : [[column, String(cell)]],
    ),
  )

const paths = (folder: string, names: ReadonlyMap<string, string>): [string, string][] =>
  [...names].map(([id, name]) => [`${folder}/${name}`, id])

const readDrafts = async (req: PayloadRequest, city: string): Promise<Set<string>> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select v.parent_id as id from _equipment_v v join equipment e on e.id = v.parent_id and e._status = 'published'
    where e.city_id = ${city} and v.latest and v.version__status = 'draft'`)
  return new Set((rows as { id: string }[]).map(({ id }) => id))
}
