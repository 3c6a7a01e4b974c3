import { Feed } from 'feed'
import type { NewsSummary } from './readNews.ts'

type Frame = {
  title: string
  description: string
  language: string
  /** Of the list that people read, and of the feed itself */
  page: string
  self: string
  author: string
  rights: string
  addressOf: (slug: string) => string
  pictureOf: (filename: string) => string
}

/** The news as an Atom feed (RFC 4287). An entry keeps its id when its address changes, and is newer when its text was
 *  changed. */
export const feedOf = (items: readonly NewsSummary[], frame: Frame): string => {
  const newest = items
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  const feed = new Feed({
    id: frame.self,
    title: frame.title,
    description: frame.description,
    language: frame.language,
    link: frame.page,
    feedLinks: { atom: frame.self },
    copyright: frame.rights,
    author: { name: frame.author, link: frame.page },
    updated: new Date(newest ?? 0),
    generator: 'Communal',
  })
  for (const { id, slug, title, summary, publishedAt, updatedAt, picture } of items) {
    feed.addItem({
      id: `urn:uuid:${id}`,
      title,
      link: frame.addressOf(slug),
      description: summary,
      published: new Date(publishedAt),
      date: new Date(updatedAt),
      ...(picture && { image: frame.pictureOf(picture.filename) }),
    })
  }
  return feed.atom1()
}
