import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bounds,
  boundsOf,
  fitBounds,
  type LonLat,
  mercator,
  metresPerUnit,
  pathOf,
  scaleLength,
} from '../../../src/ui/map-figure/projection.ts'

const brest: LonLat = [-4.486, 48.39]
const degree = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const point = fc.tuple(degree(-179, 179), degree(-84, 84))

describe('the mercator projection', () => {
  test('puts the meeting of equator and zero meridian in the middle of the square', () => {
    expect(mercator([0, 0]).x).toBeCloseTo(0.5, 12)
    expect(mercator([0, 0]).y).toBeCloseTo(0.5, 12)
  })

  test('agrees with the tile numbers of web maps', () => {
    const { x, y } = mercator(brest)
    expect([Math.floor(x * 2 ** 15), Math.floor(y * 2 ** 15)]).toEqual(tileOf(brest, 15))
  })

  test('grows eastward and southward and stays on the square, the poles included', () => {
    expect(mercator([10, 0]).x).toBeGreaterThan(mercator([9, 0]).x)
    expect(mercator([0, 10]).y).toBeLessThan(mercator([0, 9]).y)
    expect(mercator([180, 90]).y).toBeCloseTo(0, 6)
    expect(mercator([-180, -90]).y).toBeCloseTo(1, 6)
  })
})

describe('bounds', () => {
  test('of no points are none', () => {
    expect(boundsOf([])).toBeNull()
  })

  test('hold every point', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const [west, south, east, north] = boundsOf(points) ?? [0, 0, 0, 0]
        for (const [lon, lat] of points) {
          expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true)
        }
      }),
    )
  })
})

describe('fitting bounds into a frame', () => {
  const [width, height, padding] = [600, 400, 0.08]

  test('keeps every point within the padding', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const bounds = boundsOf(points)
        if (!bounds) throw new Error('There are points; expected bounds')
        const project = fitBounds(bounds, width, height, padding)
        for (const { x, y } of points.map(project)) {
          expect(x).toBeGreaterThanOrEqual(width * padding - 1e-6)
          expect(x).toBeLessThanOrEqual(width * (1 - padding) + 1e-6)
          expect(y).toBeGreaterThanOrEqual(height * padding - 1e-6)
          expect(y).toBeLessThanOrEqual(height * (1 - padding) + 1e-6)
        }
      }),
    )
  })

  test('puts a single point in the middle', () => {
    const project = fitBounds([brest[0], brest[1], brest[0], brest[1]], width, height)
    expect(project(brest)).toEqual({ x: 300, y: 200 })
  })

  test('has one scale for both directions', () => {
    const bounds: Bounds = [-1, -1, 1, 1]
    const project = fitBounds(bounds, width, height)
    const across = project([1, 0]).x - project([-1, 0]).x
    const down = project([0, -1]).y - project([0, 1]).y
    expect(across / down).toBeCloseTo(1, 3)
  })

  test('knows how long a unit is on the ground', () => {
    const bounds: Bounds = [-4.6, 48.3, -4.4, 48.5]
    const project = fitBounds(bounds, width, height)
    const metres = metresPerUnit(bounds, project)
    const across = project([-4.4, 48.4]).x - project([-4.6, 48.4]).x
    expect(metres * across).toBeCloseTo(14_782, -2)
  })
})

describe('the scale bar', () => {
  test.each([
    [1, 1],
    [7, 5],
    [20, 20],
    [499, 200],
    [500, 500],
    [1999, 1000],
  ])('of at most %i metres is %i metres long', (longest, length) => {
    expect(scaleLength(longest)).toBe(length)
  })
})

describe('the path of a line', () => {
  const flat = ([x, y]: LonLat) => ({ x, y })

  test('begins with a move, goes on with lines, and has one decimal', () => {
    expect(
      pathOf(
        [
          [1, 2],
          [3.04, 4],
          [5, 6.26],
        ],
        flat,
      ),
    ).toBe('M1.0 2.0L3.0 4.0L5.0 6.3')
  })

  test('leaves out points that fall on their predecessor', () => {
    expect(
      pathOf(
        [
          [1, 2],
          [1.01, 2.01],
          [1, 2],
          [3, 2],
        ],
        flat,
      ),
    ).toBe('M1.0 2.0L3.0 2.0')
  })

  test('of no points is empty', () => {
    expect(pathOf([], flat)).toBe('')
  })
})

/** The tile of a place after the formula of web maps, which uses the secant instead of the tangent of the half angle. */
function tileOf([lon, lat]: LonLat, zoom: number): number[] {
  const phi = (lat * Math.PI) / 180
  const y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2
  return [Math.floor(((lon + 180) / 360) * 2 ** zoom), Math.floor(y * 2 ** zoom)]
}
