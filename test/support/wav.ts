/** A WAV file of a quiet tone, of so many seconds, with a comment in it that must not survive. */
export const wavFile = (seconds: number, comment = 'Canary of the recorder'): Buffer => {
  const rate = 8000
  const samples = Buffer.alloc(rate * seconds * 2)
  for (let at = 0; at < rate * seconds; at += 1) {
    samples.writeInt16LE(Math.round(2000 * Math.sin((2 * Math.PI * 440 * at) / rate)), at * 2)
  }
  const text = Buffer.from(comment.padEnd(comment.length + (comment.length % 2), '\0'))
  const info = chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('ICMT', text)]))
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(rate, 4)
  format.writeUInt32LE(rate * 2, 8)
  format.writeUInt16LE(2, 12)
  format.writeUInt16LE(16, 14)
  return chunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), info, chunk('data', samples)]),
  )
}

const chunk = (name: string, content: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from(name), size, content])
}
