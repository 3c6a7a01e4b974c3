const endOfDirectory = 0x06054b50
const entryOfDirectory = 0x02014b50
const longestComment = 0xffff
const endLength = 22
const entryLength = 46

/**
 * The names of the entries of a ZIP archive, as its directory at its end lists them: what an office reads. Nothing is
 * unpacked. Undefined where there is no such directory, or it is not whole.
 */
export function zipNames(content: Buffer): string[] | undefined {
  const end = endOf(content)
  if (end === undefined) return undefined
  const count = content.readUInt16LE(end + 10)
  const names: string[] = []
  let at = end - content.readUInt32LE(end + 12)
  while (names.length < count) {
    if (at < 0 || at + entryLength > end || content.readUInt32LE(at) !== entryOfDirectory) return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset))
    const start = at + entryLength
    names.push(content.toString('utf8', start, start + Number(name)))
    at = start + Number(name) + Number(extra) + Number(comment)
  }
  return at === end ? names : undefined
}

/** Where the record begins that ends the archive; a comment of any length may follow in it. */
function endOf(content: Buffer): number | undefined {
  const first = Math.max(0, content.length - endLength - longestComment)
  for (let at = content.length - endLength; at >= first; at -= 1) {
    const isEnd = content.readUInt32LE(at) === endOfDirectory
    if (isEnd && at + endLength + content.readUInt16LE(at + 20) === content.length) return at
  }
  return undefined
}
