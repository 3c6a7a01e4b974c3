import type { APIRoute } from 'astro'
import { feedOf } from '../../../../domains/pages/feedOf.ts'
import { readNewsList } from '../../../../domains/pages/readNews.ts'

/** The newest news of the city, for readers of feeds. */
export const GET: APIRoute = async ({ locals }) => {
  const { payload, city, language, absolute, media, t, tags, text } = locals.context
  const { items } = await readNewsList({ payload, city, language })
  const name = text(city.name)
  const feed = feedOf(items, {
    title: `${t('news.title')} · ${name}`,
    description: t('news.lead', { city: name }),
    language,
    page: absolute('news'),
    self: absolute('news.atom'),
    author: name,
    rights: city.licence,
    addressOf: (slug) => absolute(`news/${slug}`),
    pictureOf: (filename) => new URL(media(filename), absolute()).href,
  })
  return new Response(feed, {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'x-communal-tags': tags('news', 'images'),
    },
  })
}
