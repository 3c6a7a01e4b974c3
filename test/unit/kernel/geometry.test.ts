import { describe, expect, test } from 'vitest'
import {
  boundsOf,
  checkPosition,
  climbOf,
  distanceBetween,
  distancesAlong,
  lengthOf,
  nearestOnLine,
  type Position,
  simplifyLine,
} from '../../../src/kernel/geometry.ts'

const brest: Position = [-4.486, 48.39]
const toronto: Position = [-79.383, 43.653]
const profile = (...elevations: (number | null)[]): Position[] =>
  elevations.map((ele, index) => [-4.5 + index / 1000, 48.39, ele])

describe('distance', () => {
  test('a degree of latitude is 111 km, of longitude less towards the poles', () => {
    expect(distanceBetween([0, 0], [0, 1])).toBeCloseTo(111_195, -1)
    expect(distanceBetween([0, 60], [1, 60])).toBeCloseTo(55_597, -2)
    expect(distanceBetween([2.3522, 48.8566], [-0.1278, 51.5074]) / 1000).toBeCloseTo(343.6, 0) // Paris to London
    expect(distanceBetween(brest, brest)).toBe(0)
  })

  test('the antimeridian is no wall', () => {
    expect(distanceBetween([179.9, 0], [-179.9, 0])).toBeCloseTo(22_239, -1)
  })

  test('a line is as long as its parts', () => {
    const line: Position[] = [brest, [-4.486, 48.4], [-4.47, 48.4]]
    const along = distancesAlong(line)
    expect(along[0]).toBe(0)
    expect(along[1]).toBeCloseTo(1112, 0)
    expect(lengthOf(line)).toBe(along[2])
    expect(lengthOf([])).toBe(0)
    expect(lengthOf([brest])).toBe(0)
  })
})

describe('climb', () => {
  test('hills count whole, valley to summit', () => {
    expect(climbOf(profile(10, 30, 50, 20, 40))).toEqual({ ascent: 60, descent: 30, lowest: 10, highest: 50 })
  })

  test('a wavering receiver climbs nothing', () => {
    const wavering = Array.from({ length: 1000 }, (_, index) => 20 + (index % 3))
    expect(climbOf(profile(...wavering))).toMatchObject({ ascent: 0, descent: 0 })
    expect(climbOf(profile(...wavering), 1)?.ascent).toBeGreaterThan(300)
  })

  test('small steps add up to the hill they are', () => {
    const up = Array.from({ length: 101 }, (_, index) => index)
    expect(climbOf(profile(...up))).toMatchObject({ ascent: 100, descent: 0 })
    expect(climbOf(profile(...up.toReversed()))).toMatchObject({ ascent: 0, descent: 100 })
    expect(climbOf(profile(0, 2, 0, 50))).toMatchObject({ ascent: 50, descent: 0 })
  })

  test('points without elevation are passed over', () => {
    expect(climbOf(profile(10, null, 20))).toMatchObject({ ascent: 10 })
    expect(climbOf(profile(10, null))).toBeNull()
    expect(climbOf([brest, toronto])).toBeNull()
  })
})

describe('simplification', () => {
  const wave = Array.from(
    { length: 2_500 },
    (_, index): Position => [-4.5 + index / 20_000, 48.39 + Math.sin(index / 40) / 500, index],
  )

  test('removes most points and none further than the tolerance', () => {
    const simple = simplifyLine(wave, 10)
    expect(simple.length).toBeLessThan(wave.length / 10)
    expect(simple[0]).toBe(wave[0])
    expect(simple.at(-1)).toBe(wave.at(-1))
    for (const position of wave) expect(nearestOnLine(position, simple)?.distance).toBeLessThan(10.1)
  })

  test('keeps corners, loops and short lines', () => {
    const square: Position[] = [brest, [-4.48, 48.39], [-4.48, 48.4], brest]
    expect(simplifyLine(square, 5)).toEqual(square)
    expect(simplifyLine([brest], 5)).toEqual([brest])
    expect(simplifyLine([], 5)).toEqual([])
    expect(simplifyLine([brest, [-4.483, 48.39], [-4.48, 48.39]], 5)).toHaveLength(2)
  })

  test('a line made to be slow is not', () => {
    const hostile = Array.from(
      { length: 200_000 },
      (_, index): Position => [index / 1e6, 1.00005 ** index / 1e5],
    )
    const start = performance.now()
    simplifyLine(hostile, 1e-9)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('nearest point', () => {
  const line: Position[] = [
    [-4.5, 48.39],
    [-4.49, 48.39],
    [-4.49, 48.4],
  ]

  test('lies on the line, with the way to it', () => {
    const nearest = nearestOnLine([-4.495, 48.391], line)
    expect(nearest?.position[0]).toBeCloseTo(-4.495, 5)
    expect(nearest?.position[1]).toBeCloseTo(48.39, 5)
    expect(nearest?.distance).toBeCloseTo(111.2, 0)
    expect(nearest?.along).toBeCloseTo(lengthOf(line.slice(0, 2)) / 2, 0)
    expect(nearest?.segment).toBe(0)
  })

  test('stops at the ends', () => {
    expect(nearestOnLine([-4.6, 48.39], line)).toMatchObject({ along: 0, position: [-4.5, 48.39] })
    expect(nearestOnLine([-4.49, 48.5], line)?.along).toBeCloseTo(lengthOf(line), 3)
    expect(nearestOnLine(brest, [])).toBeNull()
  })

  test('crosses the antimeridian', () => {
    const over = nearestOnLine(
      [180, 0.001],
      [
        [179.99, 0],
        [-179.99, 0],
      ],
    )
    expect(over?.distance).toBeCloseTo(111.2, 0)
    expect(Math.abs(over?.position[0] ?? 0)).toBeCloseTo(180, 5)
  })
})

test('bounds hold every position', () => {
  expect(boundsOf([brest, toronto])).toEqual({
    minLon: -79.383,
    minLat: 43.653,
    maxLon: -4.486,
    maxLat: 48.39,
  })
  expect(boundsOf([])).toBeNull()
})

test('positions beyond the earth are refused by name', () => {
  expect(checkPosition(-4.486, 48.39)).toEqual({ ok: true, value: [-4.486, 48.39] })
  expect(checkPosition(200, 48)).toMatchObject({ ok: false, reason: 'longitude-out-of-range' })
  expect(checkPosition(2, 95)).toMatchObject({ ok: false, reason: 'latitude-out-of-range' })
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '2', null]) {
    expect(checkPosition(value, 48).ok).toBe(false)
  }
})
