import type { Pack } from '../Pack.ts'
import { itemOf, type Reader } from './Reader.ts'
import { commonsSchema, guideSchema, pageSchema } from './schemas.ts'
import { readTranslated } from './translated.ts'

/** What is written as one Markdown file per language: commons, guides, pages. */
export const readContent = (reader: Reader): Pick<Pack, 'commons' | 'guides' | 'pages'> => ({
  commons: readTranslated(reader, /^commons\/([^/.]+)\.([a-z]+)\.md$/, ['name', 'summary', 'needs']).flatMap(
    ({ key: slug, parsed }) => {
      const item = itemOf(reader, commonsSchema(reader.texts), parsed)
      return item ? [{ ...item, slug }] : []
    },
  ),
  guides: readTranslated(reader, /^guides\/([^/.]+)\.([a-z]+)\.md$/, ['title', 'summary']).flatMap(
    ({ key: slug, parsed }) => {
      const item = itemOf(reader, guideSchema(reader.texts), parsed)
      return item ? [{ ...item, slug }] : []
    },
  ),
  pages: readTranslated(reader, /^pages\/([^/.]+)\.([a-z]+)\.md$/, ['title']).flatMap(
    ({ key: slug, parsed }) => {
      const item = itemOf(reader, pageSchema(reader.texts), parsed)
      return item ? [{ ...item, slug }] : []
    },
  ),
})
