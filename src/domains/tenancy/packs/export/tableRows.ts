import type { Language } from '../../../../i18n/languages.ts'
import { tables } from '../read/readTables.ts'
import type { Stored } from '../write/stored.ts'
import { amount, referred, text, textsIn } from './fields.ts'
import { rowsOf } from './writeCity.ts'

/** A row of a table, its texts by language. */
export type Row = Record<string, string | number | Partial<Record<Language, string>> | undefined>

/** The slugs of things by their ids. */
type Slugs = ReadonlyMap<string, string>

/** All columns of a table, in the order in which they are written. */
export const columnsOf = (table: keyof typeof tables, languages: readonly Language[]): string[] => {
  const { plain, inLanguages } = tables[table]
  return [...plain, ...inLanguages.flatMap((name) => languages.map((language) => `${name}.${language}`))]
}

/** The same row with a cell for each language: `name.fr`. */
export const cellsOf = (row: Row): Record<string, string | number | undefined> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'object'
        ? Object.entries(value).map(([language, one]) => [`${name}.${language}`, one])
        : [[name, value]],
    ),
  )

type Known = {
  languages: readonly [Language, ...Language[]]
  /** the names of files in `media/`, by their ids */
  media: Slugs
  modules: Slugs
  commons: Slugs
  models: Slugs
  groups: Slugs
}

export const equipmentRow =
  ({ languages, media, modules, commons, models, groups }: Known) =>
  (model: Stored): Row => {
    const named = (value: unknown): string | undefined => media.get(referred(value))
    const only = Array.isArray(model['onlyGroups']) ? model['onlyGroups'] : []
    const photos = Array.isArray(model['photos']) ? model['photos'] : []
    return {
      slug: text(model['slug']),
      category: text(model['category']),
      name: textsIn(model['name'], languages),
      summary: textsIn(model['summary'], languages),
      description: textsIn(model['description'], languages),
      image: named(model['image']),
      photos: photos.flatMap((photo) => named(photo) ?? []).join('; ') || undefined,
      manual: named(model['manual']),
      manualUrl: text(model['manualUrl']),
      replacementValue: amount(model['replacementValue']),
      maxDays: amount(model['maxDays']),
      leadDays: amount(model['leadDays']),
      bufferHours: amount(model['bufferHours']),
      minimumAge: amount(model['minimumAge']),
      approval: text(model['approval']),
      requires:
        rowsOf(model['requires'])
          .flatMap(({ module, minVersion, validMonths }) => {
            const slug = modules.get(referred(module))
            const least = minVersion ? `>=${String(minVersion)}` : ''
            return slug ? [`${slug}${least}${validMonths ? `@${String(validMonths)}` : ''}`] : []
          })
          .join('; ') || undefined,
      explainedBy: commons.get(referred(model['explainedBy'])),
      inspectEveryMonths: amount(model['inspectEveryMonths']),
      deposit: amount(model['deposit']),
      onlyGroups: only.flatMap((group) => groups.get(referred(group)) ?? []).join('; ') || undefined,
      accessories: textsIn(model['accessories'], languages),
      consumables: textsIn(model['consumables'], languages),
      parts:
        rowsOf(model['parts'])
          .flatMap(({ model: part, count }) => {
            const slug = models.get(referred(part))
            return slug ? [count === 1 ? slug : `${slug}*${String(count)}`] : []
          })
          .join('; ') || undefined,
    }
  }

export const unitRow =
  ({ models, desks, groups }: { models: Slugs; desks: Slugs; groups: Slugs }) =>
  (unit: Stored): Row => ({
    inventoryNumber: text(unit['inventoryNumber']),
    model: models.get(referred(unit['equipment'])),
    desk: desks.get(referred(unit['desk'])),
    condition: text(unit['condition']),
    state: text(unit['state']),
    lastInspectedOn: text(unit['lastInspectedOn']),
    note: text(unit['note']),
    pool: groups.get(referred(unit['pool'])),
  })

export const byInventoryNumber = (a: Row, b: Row): number =>
  String(a['inventoryNumber']).localeCompare(String(b['inventoryNumber']))
