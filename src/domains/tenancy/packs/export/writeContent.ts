import { dayOf, timeOf } from '../../../../kernel/time.ts'
import { type Exporting, mediaOf, publicOf, writeMarkdown } from './Exporting.ts'
import { amount, bySlug, said, text, textsIn } from './fields.ts'
import { partsText } from './partsText.ts'

/** `commons/`, `guides/`, `decisions/`, `pages/` and `news/`: one Markdown file per thing and language. */
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
  for (const one of publicOf(exporting, 'decisions').sort(bySlug)) {
    const votes = said((one['votes'] ?? {}) as Record<string, number | null>)
    const plain = said({
      institute: text(one['institute']),
      day: text(one['decidedOn']),
      votes: Object.keys(votes).length > 0 ? votes : undefined,
    })
    const texts = { title: textsIn(one['title'], languages), summary: textsIn(one['summary'], languages) }
    writeMarkdown(exporting, `decisions/${one['slug']}`, { plain, texts }, textsIn(one['reasons'], languages))
  }
  for (const one of publicOf(exporting, 'pages').sort(bySlug)) {
    const front = {
      plain: said({
        institute: text(one['institute']),
        menu: text(one['menu']),
        order: amount(one['order']),
      }),
      texts: { title: textsIn(one['title'], languages), summary: textsIn(one['summary'], languages) },
    }
    writeMarkdown(exporting, `pages/${one['slug']}`, front, partsText(exporting, one['body']))
  }
  for (const one of publicOf(exporting, 'news').sort(bySlug)) {
    const timeZone = String(exporting.city['timeZone'])
    const at = new Date(String(one['publishedAt']))
    const front = {
      plain: said({
        day: dayOf(at, timeZone),
        time: timeOf(at, timeZone),
        institute: text(one['institute']),
        programme: text(one['programme']),
        image: mediaOf(exporting, one['image']),
      }),
      texts: { title: textsIn(one['title'], languages), summary: textsIn(one['summary'], languages) },
    }
    writeMarkdown(exporting, `news/${one['slug']}`, front, partsText(exporting, one['body']))
  }
}
