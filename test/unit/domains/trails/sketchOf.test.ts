import { expect, test } from 'vitest'
import { sketchOf } from '../../../../src/domains/trails/measureTrail.ts'
import type { Position } from '../../../../src/kernel/geometry.ts'

const coast = (count: number): Position[] =>
  Array.from({ length: count }, (_, at) => [-4.5 + at / 10_000, 48.38 + Math.sin(at / 3) / 500, 12])

test.each([2, 60, 5_000, 60_000])(
  'a line of %i places is sketched in sixty at most, ends included',
  (count) => {
    const line = coast(count)
    const sketch = sketchOf(line)
    expect(sketch.length).toBeGreaterThan(1)
    expect(sketch.length).toBeLessThanOrEqual(60)
    expect(sketch[0]).toEqual(line[0]?.slice(0, 2))
    expect(sketch.at(-1)).toEqual(line.at(-1)?.slice(0, 2))
  },
)
