import { LRUCache } from 'lru-cache'
import { Marked } from 'marked'
import sanitize from 'sanitize-html'
import { keepTogether } from './keepTogether.ts'

export type MarkdownOptions = {
  /** Level of the heading beneath which the text stands: 1 unless said. Its own headings begin one below and skip no
   *  level, however the author numbered them. */
  under?: number
  /** Text of the public: links say so to search engines and tell the other site nothing of ours. */
  untrusted?: boolean
  /** The address of a picture by the name written in the text; undefined leaves its alternative text instead. */
  resolveImage?: (source: string) => string | undefined
}

const rendered = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (html, key) => html.length + key.length,
})

/**
 * CommonMark (with tables, strikethrough and bare links) as safe HTML. Raw HTML is shown as the text it is. A number keeps its
 * unit on its line, but for code, which is copied.
 * Pictures come from this host alone: by default only addresses such as `/media/x.webp`. What was rendered lately is kept, as
 * long as no picture is looked up for it.
 */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): string {
  if (options.resolveImage || text === '') return render(text, options)
  const key = `${options.under ?? 1} ${options.untrusted ?? false} ${text}`
  const html = rendered.get(key) ?? render(text, options)
  rendered.set(key, html)
  return html
}

function render(text: string, options: MarkdownOptions): string {
  const { under = 1, untrusted = false, resolveImage = (source) => source } = options
  const html = marked.parse(text, { async: false })
  return sanitize(html, {
    allowedTags: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
      ...['strong', 'em', 'del', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: {
      a: ['href', 'title', 'rel'],
      img: ['src', 'alt', 'title', 'loading'],
      ol: ['start'],
      th: ['align'],
      td: ['align'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    textFilter: (words, tagName) => (tagName === 'code' ? words : keepTogether(words)),
    transformTags: {
      ...headingsUnder(under, html),
      a: (tagName, { href = '', title }) => ({
        tagName,
        attribs: {
          href,
          ...(title ? { title } : {}),
          ...(untrusted ? { rel: 'nofollow noopener ugc' } : {}),
        },
      }),
      img: (_, { src = '', alt = '', title }) => {
        const address = resolveImage(written(src))
        if (!address || !isOwnAddress(address)) return { tagName: 'span', attribs: {}, text: alt }
        return {
          tagName: 'img',
          attribs: { src: address, alt, ...(title ? { title } : {}), loading: 'lazy' },
        }
      },
    },
  }).trim()
}

// A checkbox would be a form control without a form.
const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => asText(text),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
})

function headingsUnder(level: number, html: string): Record<string, string> {
  const used = [1, 2, 3, 4, 5, 6].filter((depth) => html.includes(`<h${depth}>`))
  return Object.fromEntries(used.map((depth, index) => [`h${depth}`, `h${Math.min(6, level + 1 + index)}`]))
}

// The parser percent-encodes addresses; a file is named as its keeper wrote it.
function written(source: string): string {
  try {
    return decodeURI(source)
  } catch {
    return source
  }
}

function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])/.test(address)
}

function asText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
