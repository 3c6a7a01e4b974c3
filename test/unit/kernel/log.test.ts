import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { log } from '../../../src/kernel/log.ts'

describe('a log line', () => {
  test('says where an error came from and nothing of whom it was about', () => {
    const lines: string[] = []
    const into = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString())
        done()
      },
    })
    const { error } = log[pino.symbols.serializersSym as never] as { error: (value: unknown) => unknown }
    const inner = Object.assign(new Error('Key (email)=(anne@ville.example) exists'), { code: '23505' })
    pino({ serializers: { error } }, into).error(
      { error: new Error('params: anne@ville.example', { cause: inner }) },
      'failed',
    )
    expect(lines.join()).not.toContain('anne@')
    expect(lines.join()).toContain('23505')
    expect(lines.join()).toMatch(/log\.test\.ts/)
  })
})
