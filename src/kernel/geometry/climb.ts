import type { Position } from './position.ts'

/** Metres climbed and lost along a line, and its lowest and highest elevation. */
export type Climb = { ascent: number; descent: number; lowest: number; highest: number }

/**
 * Ascent and descent of a line, or null when fewer than two points know their elevation. A turn counts only once
 * the elevation has moved `threshold` metres the other way: receivers waver by a metre or two at every step, which
 * would otherwise add up to hills that are not there.
 */
export function climbOf(line: readonly Position[], threshold = 3): Climb | null {
  const elevations = line.map((position) => position[2]).filter((ele) => typeof ele === 'number')
  const first = elevations[0]
  if (first === undefined || elevations.length < 2) return null
  const climb = { ascent: 0, descent: 0, lowest: first, highest: first }
  let turn = first // the last valley or summit that counts
  let extreme = first // the furthest reached since then
  let direction = 0
  for (const ele of elevations) {
    climb.lowest = Math.min(climb.lowest, ele)
    climb.highest = Math.max(climb.highest, ele)
    if (direction === 0) {
      if (ele - climb.lowest >= threshold) [direction, turn, extreme] = [1, climb.lowest, ele]
      else if (climb.highest - ele >= threshold) [direction, turn, extreme] = [-1, climb.highest, ele]
    } else if ((ele - extreme) * direction > 0) {
      extreme = ele
    } else if ((extreme - ele) * direction >= threshold) {
      count(climb, turn, extreme)
      turn = extreme
      extreme = ele
      direction = -direction
    }
  }
  count(climb, turn, extreme)
  return climb
}

function count(climb: Climb, from: number, to: number): void {
  if (to > from) climb.ascent += to - from
  else climb.descent += from - to
}
