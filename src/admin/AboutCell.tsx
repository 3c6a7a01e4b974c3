import type { DefaultServerCellComponentProps } from 'payload'
import { aboutOf } from './aboutLoader.ts'
import { isDescribed } from './describe.ts'
import { adminWords } from './words.ts'

/** In a list: what the document of the row is about. The list has checked that its reader may read the document. */
export async function AboutCell({
  collectionSlug,
  i18n,
  link,
  payload,
  rowData,
}: DefaultServerCellComponentProps) {
  const id: unknown = rowData?.['id']
  if (!isDescribed(collectionSlug) || typeof id !== 'string') return null
  const about = await aboutOf(payload, collectionSlug, id, adminWords(i18n.language).language)
  const title = about?.title ?? id
  return link ? <a href={`/admin/collections/${collectionSlug}/${id}`}>{title}</a> : <span>{title}</span>
}
