import { type Language, languageOf } from '../../i18n/languages.ts'
import { type City, textIn } from '../tenancy/City.ts'

/** What a mail says, in the words of its reader's language. */
export type Letter = {
  subject: string
  /** Paragraphs of plain text */
  paragraphs: string[]
  /** Facts below them, one per line: `Thing: Zoom H5` */
  facts?: { term: string; detail: string }[]
  /** What to do next: a button and, in the text version, its address */
  action?: { label: string; href: string }
  /** A last line in small print: why this mail was sent */
  closing?: string
}

const signature = (city: City, language: Language): string[] => [
  textIn(city, city.name, language),
  city.contact.address,
  city.contact.email,
]

/** French binds its colon to the word with a space that does not break. */
const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')

export const letterText = (letter: Letter, city: City, language: Language): string =>
  [
    ...letter.paragraphs,
    letter.facts?.map(({ term, detail }) => `${term}${colon(language)} ${detail}`).join('\n'),
    letter.action && `${letter.action.label}${colon(language)}\n${letter.action.href}`,
    letter.closing,
    `-- \n${signature(city, language).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')

export const letterHtml = (letter: Letter, city: City, language: Language): string => {
  const direction = languageOf(language)?.direction ?? 'ltr'
  const paragraph = (text: string): string =>
    `<p style="margin:0 0 16px">${escaped(text).replaceAll('\n', '<br>')}</p>`
  const facts = letter.facts?.length
    ? `<table role="presentation" style="margin:0 0 20px;border-collapse:collapse">${letter.facts
        .map(
          ({ term, detail }) =>
            `<tr><td style="padding:4px 16px 4px 0;color:#5b6670;vertical-align:top">${escaped(term)}</td><td style="padding:4px 0"><strong>${escaped(detail)}</strong></td></tr>`,
        )
        .join('')}</table>`
    : ''
  const action = letter.action
    ? `<p style="margin:24px 0"><a href="${escaped(letter.action.href)}" style="background:${city.theme.accent};color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:bold;display:inline-block">${escaped(letter.action.label)}</a></p>`
    : ''
  const closing = letter.closing
    ? `<p style="margin:24px 0 0;color:#5b6670;font-size:14px">${escaped(letter.closing)}</p>`
    : ''
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;background:#f3f2ee;font-family:'Atkinson Hyperlegible Next',Verdana,sans-serif;font-size:17px;line-height:1.5;color:#17212b">
<div style="max-width:560px;margin:0 auto;padding:24px 16px">
<p style="margin:0 0 16px;font-weight:bold;color:${city.theme.accent}">${escaped(textIn(city, city.name, language))}</p>
<div style="background:#ffffff;border-radius:10px;padding:28px">
<h1 style="font-size:22px;line-height:1.25;margin:0 0 16px">${escaped(letter.subject)}</h1>
${letter.paragraphs.map(paragraph).join('\n')}
${facts}${action}${closing}
</div>
<p style="margin:16px 0;color:#5b6670;font-size:14px">${signature(city, language).map(escaped).join('<br>')}</p>
</div></body></html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
