/** What follows these words names a person, or is a secret that only its reader has. */
const tellers = new Set(['people', 'verify', 'media', 'file', 'unsubscribe', 'outbox'])

/** The address of a request as it may be written down: without query, and without whatever may stand for a person, a file
 *  or a secret. What is left are the words of our own addresses and the slugs of what is public. */
export const routeOf = (url: string): string => {
  const path = url.replace(/[?#].*$/s, '')
  const parts = path.split('/').slice(0, 12)
  return parts
    .map((part, at) => {
      if (part === '') return ''
      const plain = /^[a-z_][a-z0-9_.-]{0,39}$/i.test(part) && !/[0-9a-f]{12}/i.test(part)
      const told = tellers.has(parts[at - 1] ?? '') && !/^(login|logout|me|forgot-password)$/.test(part)
      return plain && !told ? part : ':'
    })
    .join('/')
}
