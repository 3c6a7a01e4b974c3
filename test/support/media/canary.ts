/** Planted where files keep what their senders did not mean to send. */
export const canary = 'CANARY-48.3904N-4.4861W'

export function holdsCanary(data: Uint8Array): boolean {
  const bytes = Buffer.from(data)
  const wide = Buffer.from(canary, 'utf16le')
  return bytes.includes(canary) || bytes.includes(wide) || bytes.includes('CANARY')
}
