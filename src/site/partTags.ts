import type { Block } from '../domains/pages/blocks.ts'
import type { ListedThing } from '../domains/pages/rules.ts'

const collectionOf: Record<ListedThing, string> = {
  training: 'modules',
  equipment: 'equipment',
  trails: 'trails',
  commons: 'commons',
  businesses: 'businesses',
  guides: 'guides',
  news: 'news',
}

/** The collections whose changes change a page made of these parts. */
export const partTags = (blocks: readonly Block[]): string[] => [
  ...new Set(
    blocks.flatMap((block) => {
      if (block.blockType === 'map') return ['desks', 'trails', 'commons']
      if (block.blockType === 'things' && block.of) return [collectionOf[block.of], 'images']
      if (block.blockType === 'file') return ['files']
      return block.blockType === 'picture' || block.blockType === 'gallery' ? ['images'] : []
    }),
  ),
]
