import type { PartItem, PartTexts } from '../read/parts.ts'
import { InLanguages, picture, Reference, type Value } from './value.ts'

/** The parts of a page as its collection stores them, in each language. */
export const partsValue = (texts: PartTexts): InLanguages =>
  new InLanguages(
    Object.fromEntries(Object.entries(texts).map(([language, parts]) => [language, parts.map(blockOf)])),
  )

const blockOf = ({ place: _, ...item }: PartItem): Value => {
  const references = (folder: string, slugs: readonly string[]): Value =>
    slugs.map((slug) => new Reference(`${folder}/${slug}`))
  switch (item.part) {
    case 'text':
      return { blockType: 'text', text: item.text }
    case 'picture':
      return { blockType: 'picture', image: picture(item.image), caption: item.caption ?? null }
    case 'file':
      return { blockType: 'file', file: new Reference(`media/${item.file}`), caption: item.caption ?? null }
    case 'gallery':
      return { blockType: 'gallery', title: item.title ?? null, images: references('media', item.images) }
    case 'call':
      return {
        blockType: 'call',
        title: item.title,
        text: item.text ?? null,
        label: item.label,
        link: item.link,
      }
    case 'things':
      return { blockType: 'things', title: item.title ?? null, of: item.of, count: item.count }
    case 'map':
      return {
        blockType: 'map',
        title: item.title ?? null,
        desks: references('desks', item.desks),
        trails: references('trails', item.trails),
        commons: references('commons', item.commons),
      }
    case 'quotation':
      return { blockType: 'quotation', quote: item.quote, source: item.source ?? null }
    case 'questions':
      return { blockType: 'questions', title: item.title ?? null, items: item.items }
  }
}
