import type { MapPoint } from '../ui/index.ts'

type Placed = { lon: number | null; lat: number | null }

/** The places of what has one, numbered in their order. */
export const numbered = <T extends Placed>(
  things: readonly T[],
  words: (thing: T) => Pick<MapPoint, 'label' | 'href' | 'text'>,
): MapPoint[] =>
  things
    .flatMap((thing) =>
      thing.lon !== null && thing.lat !== null ? [{ ...words(thing), lon: thing.lon, lat: thing.lat }] : [],
    )
    .map((point, index) => ({ ...point, number: index + 1 }))
