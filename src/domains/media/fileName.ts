import { randomBytes } from 'node:crypto'

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789' // 32 signs, without those that look alike

/**
 * The name a file is kept under: `<city>-<24 random signs>.<extension>`. 120 random bits, because whoever knows the
 * address of a public file reaches it; the sender's own name for it may hold a person's name and is never kept.
 */
export function fileName(citySlug: string, extension: string): string {
  if (!/^[a-z0-9-]+$/.test(citySlug))
    throw new Error(`"${citySlug}" is no city slug; expected a-z, 0-9 and hyphens`)
  if (!/^[a-z0-9]{2,7}$/.test(extension))
    throw new Error(`"${extension}" is no extension; expected webp, mp3, geojson …`)
  const random = Array.from(randomBytes(24), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
  return `${citySlug}-${random}.${extension}`
}
