/** First and last byte, both included. */
export type ByteRange = { start: number; end: number }

/**
 * The bytes a Range header asks of a file of `size` bytes (RFC 9110, 14.2): one range; `unsatisfiable` when it lies
 * past the end; null, which means the whole file, without header, for several ranges and for what is no range.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!match) return null
  const [first = '', last = ''] = match.slice(1)
  if (first === '' && last === '') return null
  if (first === '') {
    const count = Math.min(Number(last), size)
    return count === 0 ? 'unsatisfiable' : { start: size - count, end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
