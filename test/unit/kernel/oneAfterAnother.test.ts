import { describe, expect, test } from 'vitest'
import { oneAfterAnother } from '../../../src/kernel/oneAfterAnother.ts'

/** Reads `truth` when it begins, and writes what it read when it is let go, as a statement does on a slow connection. */
const reader = () => {
  const seen = { truth: 0, known: 0, runs: 0 }
  const ends: PromiseWithResolvers<void>[] = []
  const read = async (): Promise<void> => {
    seen.runs += 1
    const { truth } = seen
    const end = Promise.withResolvers<void>()
    ends.push(end)
    await end.promise
    seen.known = truth
  }
  return { seen, read, ends }
}

const settle = (): Promise<void> => new Promise((done) => setImmediate(done))

describe('what reads how things are', () => {
  test('never ends with an older answer, however long the first one takes', async () => {
    const { seen, read, ends } = reader()
    const refresh = oneAfterAnother(read)
    seen.truth = 1
    const first = refresh()
    await settle()
    seen.truth = 2
    const second = refresh()
    await settle()
    ends[1]?.resolve()
    ends[0]?.resolve()
    await first
    await settle()
    ends[1]?.resolve()
    await second
    expect(seen.known).toBe(2)
  })

  test('is overtaken without it (control)', async () => {
    const { seen, read, ends } = reader()
    seen.truth = 1
    const first = read()
    seen.truth = 2
    const second = read()
    ends[1]?.resolve()
    await second
    ends[0]?.resolve()
    await first
    expect(seen.known).toBe(1)
  })

  test('is read once more for all who ask meanwhile', async () => {
    const { seen, read, ends } = reader()
    const refresh = oneAfterAnother(read)
    const first = refresh()
    await settle()
    const others = [refresh(), refresh(), refresh()]
    ends[0]?.resolve()
    await first
    await settle()
    ends[1]?.resolve()
    await Promise.all(others)
    expect(seen.runs).toBe(2)
  })

  test('goes on after it failed, and fails for nobody else', async () => {
    let runs = 0
    const refresh = oneAfterAnother(async () => {
      runs += 1
      if (runs === 1) throw new Error('no connection')
    })
    const failed = refresh()
    await expect(failed).rejects.toThrow('no connection')
    await expect(refresh()).resolves.toBeUndefined()
    expect(runs).toBe(2)
  })
})
