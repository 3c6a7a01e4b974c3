type Pixel = readonly [x: number, y: number]

const rounds = 24

/** How far each of some marks is to be moved, so that none lies over another: `[x, y]` in pixels, for marks that are `size`
 *  wide. None is moved by more than its own size, so that it still stands where it belongs; where too many meet, some stay
 *  covered until the map is drawn larger. */
export const apart = (places: readonly Pixel[], size: number): Pixel[] => {
  const at = places.map(([x, y]): [number, number] => [x, y])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, one] of at.entries()) {
      for (const other of at.slice(index + 1)) push(one, other, size)
    }
  }
  return at.map(([x, y], index) => {
    const [fromX = 0, fromY = 0] = places[index] ?? []
    const moved = Math.hypot(x - fromX, y - fromY)
    const share = moved > size ? size / moved : 1
    return [(x - fromX) * share, (y - fromY) * share]
  })
}

/** Moves two marks away from each other by half of what they share each; those at one place move sideways. */
const push = (one: [number, number], other: [number, number], size: number): void => {
  const [x, y] = [other[0] - one[0], other[1] - one[1]]
  const distance = Math.hypot(x, y)
  if (distance >= size) return
  const step = (size - distance) / 2
  const [towardsX, towardsY] = distance === 0 ? [1, 0] : [x / distance, y / distance]
  one[0] -= towardsX * step
  one[1] -= towardsY * step
  other[0] += towardsX * step
  other[1] += towardsY * step
}
