import type { Language } from '../../../../i18n/languages.ts'
import { tables } from '../read/readTables.ts'
import { csvOf, type Exporting, mediaOf, publicOf, slugsOf } from './Exporting.ts'
import { amount, bySlug, referred, text, textsIn } from './fields.ts'
import { rowsOf } from './writeCity.ts'

/** `equipment.csv`, `units.csv`, `businesses.csv` and `redirects.csv`. A row that refers to what is not public is left out. */
export const writeTables = (exporting: Exporting): void => {
  write(exporting, 'equipment', equipmentOf(exporting))
  write(exporting, 'units', unitsOf(exporting))
  write(exporting, 'businesses', businessesOf(exporting))
  write(exporting, 'redirects', redirectsOf(exporting))
}

type Row = Record<string, string | number | Partial<Record<Language, string>> | undefined>

const write = ({ files, languages }: Exporting, table: keyof typeof tables, rows: Row[]): void => {
  if (rows.length === 0) return
  const { plain, inLanguages } = tables[table]
  const columns = [
    ...plain,
    ...inLanguages.flatMap((name) => languages.map((language) => `${name}.${language}`)),
  ]
  const flat = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        typeof value === 'object'
          ? Object.entries(value).map(([language, one]) => [`${name}.${language}`, one])
          : [[name, value]],
      ),
    ),
  )
  files.set(`${table}.csv`, csvOf(columns, flat))
}

const equipmentOf = (exporting: Exporting): Row[] => {
  const modules = slugsOf(exporting, 'modules')
  const models = slugsOf(exporting, 'equipment')
  return publicOf(exporting, 'equipment')
    .sort(bySlug)
    .map((model) => ({
      slug: text(model['slug']),
      category: text(model['category']),
      name: textsIn(model['name'], exporting.languages),
      summary: textsIn(model['summary'], exporting.languages),
      description: textsIn(model['description'], exporting.languages),
      image: mediaOf(exporting, model['image']),
      replacementValue: amount(model['replacementValue']),
      maxDays: amount(model['maxDays']),
      leadDays: amount(model['leadDays']),
      bufferHours: amount(model['bufferHours']),
      minimumAge: amount(model['minimumAge']),
      approval: text(model['approval']),
      requires: modules.get(referred(model['requires'])),
      accessories: textsIn(model['accessories'], exporting.languages),
      parts: rowsOf(model['parts'])
        .flatMap(({ model: part, count }) => {
          const slug = models.get(referred(part))
          return slug ? [count === 1 ? slug : `${slug}*${String(count)}`] : []
        })
        .join('; '),
    }))
}

const unitsOf = (exporting: Exporting): Row[] => {
  const models = slugsOf(exporting, 'equipment')
  const desks = slugsOf(exporting, 'desks')
  return publicOf(exporting, 'units')
    .map((unit) => ({
      inventoryNumber: text(unit['inventoryNumber']),
      model: models.get(referred(unit['equipment'])),
      desk: desks.get(referred(unit['desk'])),
      condition: text(unit['condition']),
      state: text(unit['state']),
      note: text(unit['note']),
    }))
    .filter(({ model, desk }) => model && desk)
    .sort((a, b) => String(a.inventoryNumber).localeCompare(String(b.inventoryNumber)))
}

const businessesOf = (exporting: Exporting): Row[] => {
  const commons = slugsOf(exporting, 'commons')
  return publicOf(exporting, 'businesses')
    .sort(bySlug)
    .map((business) => ({
      slug: text(business['slug']),
      name: text(business['name']),
      sector: text(business['sector']),
      model: text(business['model']),
      summary: textsIn(business['summary'], exporting.languages),
      description: textsIn(business['description'], exporting.languages),
      address: text(business['address']),
      lon: amount(business['lon']),
      lat: amount(business['lat']),
      url: text(business['url']),
      email: text(business['email']),
      phone: text(business['phone']),
      image: mediaOf(exporting, business['image']),
      commons:
        rowsOf(business['commons'])
          .flatMap(({ commons: id, how }) => {
            const slug = commons.get(referred(id))
            return slug ? [`${slug}:${how}`] : []
          })
          .join(';') || undefined,
      returns: textsIn(business['returns'], exporting.languages),
      procurement: business['procurement'] === true ? 'yes' : 'no',
    }))
}

/** What leads to a page or a news item leads to where that stands now. */
const redirectsOf = (exporting: Exporting): Row[] => {
  const [pages, news] = [slugsOf(exporting, 'pages'), slugsOf(exporting, 'news')]
  return publicOf(exporting, 'redirects')
    .map((redirect) => {
      const item = news.get(referred(redirect['newsItem']))
      const to = text(redirect['to']) ?? pages.get(referred(redirect['page'])) ?? (item && `news/${item}`)
      return { from: text(redirect['from']), to }
    })
    .filter(({ to }) => to !== undefined)
    .sort((a, b) => String(a.from).localeCompare(String(b.from)))
}
