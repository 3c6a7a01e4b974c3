import type { Pack } from '../Pack.ts'
import { partsIn } from './parts.ts'
import { itemOf, type Reader } from './Reader.ts'
import { commonsSchema, decisionSchema, guideSchema, newsSchema, pageSchema } from './schemas.ts'
import { readTranslated } from './translated.ts'

/** What is written as one Markdown file per language: commons, guides, decisions, pages, news. */
export const readContent = (
  reader: Reader,
): Pick<Pack, 'commons' | 'guides' | 'decisions' | 'pages' | 'news'> => ({
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
  decisions: readTranslated(reader, /^decisions\/([^/.]+)\.([a-z]+)\.md$/, ['title', 'summary']).flatMap(
    ({ key: slug, parsed }) => {
      const item = itemOf(reader, decisionSchema(reader.texts), parsed)
      return item ? [{ ...item, slug }] : []
    },
  ),
  pages: readTranslated(reader, /^pages\/([^/.]+)\.([a-z]+)\.md$/, ['title', 'summary']).flatMap(
    ({ key: slug, parsed }) => {
      const item = itemOf(reader, pageSchema(reader.texts), parsed)
      const fileOf = (language: string): string => `pages/${slug}.${language}.md`
      return item ? [{ ...item, slug, parts: partsIn(reader, item.body, fileOf) }] : []
    },
  ),
  news: readTranslated(reader, /^news\/([^/.]+)\.([a-z]+)\.md$/, ['title', 'summary']).flatMap(
    ({ key: slug, parsed }) => {
      const item = itemOf(reader, newsSchema(reader.texts), parsed)
      const fileOf = (language: string): string => `news/${slug}.${language}.md`
      return item ? [{ ...item, slug, parts: partsIn(reader, item.body, fileOf) }] : []
    },
  ),
})
