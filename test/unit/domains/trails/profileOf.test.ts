import { describe, expect, test } from 'vitest'
import { placesAlong, profileOf } from '../../../../src/domains/trails/profileOf.ts'
import { lengthOf, type Position } from '../../../../src/kernel/geometry.ts'

const stop = (number: number, lon: number, lat: number) => ({ number, name: `Stop ${number}`, lon, lat })
const distances = (line: readonly Position[], stops: ReturnType<typeof stop>[]) =>
  placesAlong(line, stops).map(({ distance }) => Math.round(distance))

const straight: Position[] = [
  [-4.5, 48.36, 5],
  [-4.49, 48.36, 30],
  [-4.48, 48.36, 10],
]
const half = Math.round(lengthOf(straight) / 2)

describe('stops along a line', () => {
  test('stand where the line comes nearest to them', () => {
    const places = distances(straight, [
      stop(1, -4.5, 48.3601),
      stop(2, -4.49, 48.3595),
      stop(3, -4.47, 48.36),
    ])
    expect(places).toEqual([0, half, half * 2])
  })

  test('on a loop the last one stands at the end, although the start is as near', () => {
    const loop: Position[] = [
      [-4.5, 48.36],
      [-4.49, 48.36],
      [-4.49, 48.37],
      [-4.5, 48.37],
      [-4.5, 48.36],
    ]
    const [first, second, last] = distances(loop, [
      stop(1, -4.5, 48.36),
      stop(2, -4.49, 48.37),
      stop(3, -4.5, 48.36),
    ])
    expect(first).toBe(0)
    expect(second).toBeGreaterThan(1000)
    expect(last).toBe(Math.round(lengthOf(loop)))
  })

  test('on a way there and back each stands after the one before it', () => {
    const back: Position[] = [...straight, ...[...straight].reverse().slice(1)]
    const places = distances(back, [stop(1, -4.5, 48.36), stop(2, -4.48, 48.36), stop(3, -4.49, 48.36)])
    expect(places).toEqual([0, half * 2, half * 3])
  })

  test('a stop that is out of order stands where it is all the same', () => {
    const places = distances(straight, [stop(1, -4.48, 48.36), stop(2, -4.5, 48.36)])
    expect(places).toEqual([half * 2, 0])
  })
})

describe('a profile', () => {
  test('holds heights by distance, thinned to what can be seen, with its last point', () => {
    const line = Array.from(
      { length: 5000 },
      (_, index): Position => [-4.5 + index * 1e-5, 48.36, index % 60],
    )
    const profile = profileOf(line, [])
    expect(profile?.points.length).toBeLessThanOrEqual(301)
    expect(profile?.points[0]).toEqual({ distance: 0, elevation: 0 })
    expect(profile?.points.at(-1)?.distance).toBeCloseTo(lengthOf(line), 3)
  })

  test('is none where the line knows no heights', () => {
    expect(
      profileOf(
        straight.map(([lon, lat]): Position => [lon, lat]),
        [],
      ),
    ).toBeUndefined()
  })
})
