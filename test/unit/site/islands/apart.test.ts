import { describe, expect, test } from 'vitest'
import { apart } from '../../../../src/site/islands/apart.ts'

type Pixel = readonly [number, number]

const nearest = (places: readonly Pixel[], moves: readonly Pixel[]): number => {
  const at = places.map(
    ([x, y], index): Pixel => [x + (moves[index]?.[0] ?? 0), y + (moves[index]?.[1] ?? 0)],
  )
  return Math.min(
    ...at.flatMap((one, index) =>
      at.slice(index + 1).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1])),
    ),
  )
}

describe('marks on a map', () => {
  test('stay where they are as long as none lies over another', () => {
    const moves = apart(
      [
        [0, 0],
        [40, 0],
        [0, 60],
      ],
      34,
    )
    expect(moves).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  test.each([
    [
      'two at one place',
      [
        [10, 10],
        [10, 10],
      ],
    ],
    [
      'two that touch',
      [
        [0, 0],
        [20, 5],
      ],
    ],
    [
      'four around a square',
      [
        [0, 0],
        [5, 0],
        [0, 5],
        [5, 5],
      ],
    ],
  ] satisfies [string, Pixel[]][])('are moved until each can be pressed: %s', (_, places) => {
    const moves = apart(places, 34)
    expect(nearest(places, moves)).toBeGreaterThan(33)
    for (const [x, y] of moves) expect(Math.hypot(x, y)).toBeLessThanOrEqual(34)
  })

  test('never leave their place by more than their size, however many meet', () => {
    const crowd = Array.from({ length: 40 }, (_, index): Pixel => [index / 10, 0])
    for (const [x, y] of apart(crowd, 34)) expect(Math.hypot(x, y)).toBeLessThanOrEqual(34.001)
  })
})
