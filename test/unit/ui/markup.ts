/** One tag of React's markup, which is regular: every attribute is quoted, every `<` in text is escaped. */
export type Tag = { name: string; attributes: Record<string, string>; at: number }

/** The opening tags of a markup, in order. */
export const tagsOf = (markup: string): Tag[] =>
  [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map((match) => ({
    name: match[1] ?? '',
    at: match.index,
    attributes: Object.fromEntries(
      [...(match[2] ?? '').matchAll(/([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
        name,
        plain(value),
      ]),
    ),
  }))

/** What is read or heard: the text between the tags, and the attributes that are spoken or shown. */
export const wordsShown = (markup: string): string[] => [
  ...markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .split(/<[^>]*>/)
    .map(plain),
  ...tagsOf(markup).flatMap(({ attributes }) =>
    ['alt', 'aria-label', 'title', 'placeholder'].flatMap((name) => attributes[name] ?? []),
  ),
]

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .trim()

/** Inline styles, inline handlers and scripts, which the content security policy would stop. */
export const stoppedByPolicy = (markup: string): string[] =>
  tagsOf(markup).flatMap(({ name, attributes }) => [
    ...(name === 'script' || name === 'style' ? [name] : []),
    ...Object.keys(attributes).filter((attribute) => attribute === 'style' || attribute.startsWith('on')),
  ])

/** Pictures that neither say what they show nor that they show nothing. */
export const silentPictures = (markup: string): Tag[] =>
  tagsOf(markup).filter(({ name, attributes }) => {
    if (name === 'img') return attributes['alt'] === undefined
    return name === 'svg' && attributes['aria-hidden'] !== 'true' && !isNamed(attributes)
  })

/** Controls that nothing names: no label by id, none around it, no name of their own. */
export const namelessControls = (markup: string): Tag[] => {
  const tags = tagsOf(markup)
  const labelled = tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes['for'])
  return tags.filter(
    ({ name, attributes, at }) =>
      ['input', 'select', 'textarea'].includes(name) &&
      attributes['type'] !== 'hidden' &&
      !(attributes['id'] && labelled.includes(attributes['id'])) &&
      !isNamed(attributes) &&
      !isInsideLabel(markup, at),
  )
}

/** Ids that are used twice, and ids that are referred to but missing. */
export const wrongIds = (markup: string): string[] => {
  const tags = tagsOf(markup)
  const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? [])
  const named = tags.flatMap(({ attributes }) =>
    [attributes['for'], attributes['aria-describedby'], attributes['aria-labelledby']].flatMap(
      (value) => value?.split(' ') ?? [],
    ),
  )
  return [...ids.filter((id, at) => ids.indexOf(id) !== at), ...named.filter((id) => !ids.includes(id))]
}

const isNamed = (attributes: Tag['attributes']): boolean =>
  Boolean(attributes['aria-label'] ?? attributes['aria-labelledby'])

const isInsideLabel = (markup: string, at: number): boolean => {
  const before = markup.slice(0, at)
  return before.lastIndexOf('<label') > before.lastIndexOf('</label>')
}
