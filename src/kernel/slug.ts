import { foldText } from './text.ts'

const longest = 80

/**
 * The address part made from a name: lower-case ASCII and hyphens, at most 80 characters, cut between words.
 * Empty when the name holds no Latin letter or digit; then the caller names it otherwise.
 */
export function slugOf(name: string): string {
  const slug = foldText(name)
    .replace(/c'h/g, 'ch') // one letter in Breton: "Penn ar C'hrec'h" is penn-ar-chrech
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : cut.slice(0, longest)
}

/** Whether the text can be an address part as it is. */
export function isSlug(text: string): boolean {
  return text.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
