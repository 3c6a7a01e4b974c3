/** The text of an XML file, without byte order mark. `guessed`: it was not in the encoding it claims. */
export type DecodedXml = { text: string; guessed: boolean }

/**
 * Decodes by byte order mark, else by the encoding the XML declaration names, else as UTF-8. Bytes that are not what
 * they claim are read as Windows-1252, which is what old receivers' software wrote while claiming UTF-8.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const claimed = claimedEncoding(bytes)
  try {
    return { text: new TextDecoder(claimed, { fatal: true }).decode(bytes), guessed: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true }
  }
}

function claimedEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8'
}
