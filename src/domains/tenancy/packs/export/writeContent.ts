import { type Exporting, mediaOf, publicOf, writeMarkdown } from './Exporting.ts'
import { amount, bySlug, said, text, textsIn } from './fields.ts'

/** `commons/`, `guides/` and `pages/`: one Markdown file per thing and language. */
export const writeContent = (exporting: Exporting): void => {
  const { languages } = exporting
  for (const one of publicOf(exporting, 'commons').sort(bySlug)) {
    const plain = said({
      type: text(one['type']),
      licence: text(one['licence']),
      url: text(one['url']),
      since: amount(one['since']),
      steward: text(one['steward']),
      lon: amount(one['lon']),
      lat: amount(one['lat']),
      image: mediaOf(exporting, one['image']),
    })
    const texts = {
      name: textsIn(one['name'], languages),
      summary: textsIn(one['summary'], languages),
      needs: textsIn(one['needs'], languages),
    }
    writeMarkdown(
      exporting,
      `commons/${one['slug']}`,
      { plain, texts },
      textsIn(one['description'], languages),
    )
  }
  for (const one of publicOf(exporting, 'guides').sort(bySlug)) {
    const plain = said({
      institute: text(one['institute']),
      audience: text(one['audience']),
      licence: text(one['licence']),
      credit: text(one['credit']),
      image: mediaOf(exporting, one['image']),
    })
    const texts = { title: textsIn(one['title'], languages), summary: textsIn(one['summary'], languages) }
    writeMarkdown(exporting, `guides/${one['slug']}`, { plain, texts }, textsIn(one['body'], languages))
  }
  for (const one of publicOf(exporting, 'pages').sort(bySlug)) {
    const front = {
      plain: said({ order: amount(one['order']) }),
      texts: { title: textsIn(one['title'], languages) },
    }
    writeMarkdown(exporting, `pages/${one['slug']}`, front, textsIn(one['body'], languages))
  }
}
