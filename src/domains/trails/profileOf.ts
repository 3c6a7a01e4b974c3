import { distancesAlong, nearestOnLine, type Position } from '../../kernel/geometry.ts'

export type Profile = {
  /** metres from the start, metres above the sea; at most some three hundred */
  points: { distance: number; elevation: number }[]
  /** metres from the start at which each stop lies, in the order given */
  stops: { distance: number; label: string; number: number }[]
}

type PlacedStop = { number: number; name: string; lon: number; lat: number }

const most = 300
// A stop that lies as near to a later part of the line is met there.
const tolerance = 30

/** Heights along a line and where its stops lie on it; nothing where the line knows fewer than two heights. */
export const profileOf = (line: readonly Position[], stops: readonly PlacedStop[]): Profile | undefined => {
  const distances = distancesAlong(line)
  const known = line.flatMap(([, , elevation], index) =>
    typeof elevation === 'number' ? [{ distance: distances[index] ?? 0, elevation }] : [],
  )
  if (known.length < 2) return undefined
  const every = Math.ceil(known.length / most)
  return {
    points: known.filter((_, index) => index % every === 0 || index === known.length - 1),
    stops: placesAlong(line, stops),
  }
}

/** Metres from the start at which stops lie, each after the one before it where the line passes twice: on a loop the last
 *  stop stands at the end, although the start is just as near. */
export const placesAlong = (line: readonly Position[], stops: readonly PlacedStop[]): Profile['stops'] => {
  let passed = 0
  let rest = line
  return stops.flatMap(({ number, name, lon, lat }) => {
    const anywhere = nearestOnLine([lon, lat], line)
    const ahead = nearestOnLine([lon, lat], rest)
    if (!anywhere || !ahead) return []
    const goesOn = ahead.distance <= anywhere.distance + tolerance
    const distance = goesOn ? passed + ahead.along : anywhere.along
    if (goesOn) {
      passed = distance
      rest = [ahead.position, ...rest.slice(ahead.segment + 1)]
    }
    return [{ distance, label: name, number }]
  })
}
