import type { tables } from '../read/readTables.ts'
import { csvOf, type Exporting, mediaOf, publicOf, slugsOf } from './Exporting.ts'
import { amount, bySlug, referred, text, textsIn } from './fields.ts'
import { byInventoryNumber, cellsOf, columnsOf, equipmentRow, type Row, unitRow } from './tableRows.ts'
import { rowsOf } from './writeCity.ts'

/** `equipment.csv`, `units.csv`, `businesses.csv` and `redirects.csv`. A row that refers to what is not public is left out. */
export const writeTables = (exporting: Exporting): void => {
  write(exporting, 'equipment', equipmentOf(exporting))
  write(exporting, 'units', unitsOf(exporting))
  write(exporting, 'businesses', businessesOf(exporting))
  write(exporting, 'redirects', redirectsOf(exporting))
}

const write = ({ files, languages }: Exporting, table: keyof typeof tables, rows: Row[]): void => {
  if (rows.length === 0) return
  files.set(`${table}.csv`, csvOf(columnsOf(table, languages), rows.map(cellsOf)))
}

const equipmentOf = (exporting: Exporting): Row[] => {
  const row = equipmentRow({
    languages: exporting.languages,
    media: exporting.media,
    modules: slugsOf(exporting, 'modules'),
    commons: slugsOf(exporting, 'commons'),
    models: slugsOf(exporting, 'equipment'),
    groups: slugsOf(exporting, 'groups'),
  })
  return publicOf(exporting, 'equipment').sort(bySlug).map(row)
}

const unitsOf = (exporting: Exporting): Row[] => {
  const row = unitRow({
    models: slugsOf(exporting, 'equipment'),
    desks: slugsOf(exporting, 'desks'),
    groups: slugsOf(exporting, 'groups'),
  })
  return publicOf(exporting, 'units')
    .map(row)
    .filter(({ model, desk }) => model && desk)
    .sort(byInventoryNumber)
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
