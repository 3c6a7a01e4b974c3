import type { Language } from '../../../../i18n/languages.ts'
import type { Block } from '../../../pages/blocks.ts'
import { type Exporting, mediaOf, slugsOf, yamlOf } from './Exporting.ts'
import { said, text } from './fields.ts'

/** The parts of a page in each language as one Markdown text (read/parts.ts reads it back). */
export const partsText = (exporting: Exporting, value: unknown): Partial<Record<Language, string>> => {
  const bodies = (value ?? {}) as Partial<Record<Language, Block[]>>
  return Object.fromEntries(
    exporting.languages.flatMap((language) => {
      const blocks = bodies[language]
      return blocks?.length
        ? [[language, blocks.flatMap((block) => written(exporting, block) ?? []).join('\n\n')]]
        : []
    }),
  )
}

const written = (exporting: Exporting, block: Block): string | undefined => {
  if (block.blockType === 'text') return text(block.text)?.trim()
  const part = described(exporting, block)
  return part && `\`\`\`part\n${yamlOf(said({ part: block.blockType, ...part }))}\`\`\``
}

/** The part with names instead of ids; nothing where all it refers to is gone. */
const described = (
  exporting: Exporting,
  block: Exclude<Block, { blockType: 'text' }>,
): object | undefined => {
  const slugs = (collection: 'desks' | 'trails' | 'commons', ids: string[] | null | undefined): string[] => {
    const known = slugsOf(exporting, collection)
    return (ids ?? []).flatMap((id) => known.get(id) ?? [])
  }
  switch (block.blockType) {
    case 'picture': {
      const image = mediaOf(exporting, block.image)
      return image ? { image, caption: text(block.caption) } : undefined
    }
    case 'file': {
      const file = mediaOf(exporting, block.file)
      return file ? { file, caption: text(block.caption) } : undefined
    }
    case 'gallery': {
      const images = (block.images ?? []).flatMap((id) => mediaOf(exporting, id) ?? [])
      return images.length > 0 ? { title: text(block.title), images } : undefined
    }
    case 'map':
      return {
        title: text(block.title),
        desks: slugs('desks', block.desks),
        trails: slugs('trails', block.trails),
        commons: slugs('commons', block.commons),
      }
    case 'call':
      return { title: block.title, text: text(block.text), label: block.label, link: block.link }
    case 'things':
      return { title: text(block.title), of: block.of, count: block.count }
    case 'quotation':
      return { quote: block.quote, source: text(block.source) }
    case 'questions':
      return {
        title: text(block.title),
        items: (block.items ?? []).map(({ question, answer }) => ({ question, answer })),
      }
  }
}
