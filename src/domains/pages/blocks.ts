import type { ListedThing } from './rules.ts'

/** The parts a page is made of, one after the other, as they are stored: a list of its own in each language. References
 *  are ids. A draft may lack what a published page must have, and what was referred to may be gone, so who reads them
 *  expects little. */
export type Block =
  | { blockType: 'text'; text?: string | null }
  | { blockType: 'picture'; image?: string | null; caption?: string | null }
  | { blockType: 'gallery'; title?: string | null; images?: string[] | null }
  | { blockType: 'file'; file?: string | null; caption?: string | null }
  | {
      blockType: 'call'
      title?: string | null
      text?: string | null
      label?: string | null
      link?: string | null
    }
  | { blockType: 'things'; title?: string | null; of?: ListedThing | null; count?: number | null }
  | {
      blockType: 'map'
      title?: string | null
      desks?: string[] | null
      trails?: string[] | null
      commons?: string[] | null
    }
  | { blockType: 'quotation'; quote?: string | null; source?: string | null }
  | {
      blockType: 'questions'
      title?: string | null
      items?: { question?: string | null; answer?: string | null }[] | null
    }
export type BlockType = Block['blockType']

export const mostThings = 12
