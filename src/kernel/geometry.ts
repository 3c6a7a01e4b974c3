export { type Climb, climbOf } from './geometry/climb.ts'
export { distanceBetween, distancesAlong, lengthOf } from './geometry/measure.ts'
export { type Nearest, nearestOnLine } from './geometry/nearest.ts'
export {
  type Bounds,
  boundsOf,
  checkPosition,
  isLatitude,
  isLongitude,
  type Position,
} from './geometry/position.ts'
export { simplifyLine } from './geometry/simplify.ts'
