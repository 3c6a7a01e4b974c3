/** What is shorter finds nobody: a name is looked for, not a list of everybody. */
const shortestName = 3

/** What the desk typed to find somebody: an address as a whole, or part of a name; undefined where it is too short for one. */
export const searchOf = (typed: string): { email: string } | { name: string } | undefined => {
  const text = typed.trim()
  if (text.includes('@')) return { email: text.toLowerCase() }
  return text.length < shortestName ? undefined : { name: text }
}

/** `n…@ville.example`: tells two people of one name apart, and gives neither's address away. */
export const veiled = (email: string): string => {
  const at = email.lastIndexOf('@')
  return `${[...email.slice(0, at)][0] ?? ''}…${email.slice(at)}`
}
