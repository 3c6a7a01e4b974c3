export type FlowNode = { id: string; label: string; href?: string | undefined; text?: string | undefined }

export type FlowLink = {
  from: string
  to: string
  /** how thick it is drawn: an amount, a count; at least a hair is drawn */
  weight: number
}

export type PlacedNode = FlowNode & { x: number; y: number; height: number; column: number }

export type PlacedLink = FlowLink & { path: string; width: number }

export type FlowLayout = { nodes: PlacedNode[]; links: PlacedLink[]; height: number }

type Frame = {
  /** units from the left edge of the first column to the right edge of the last */
  width: number
  /** of a node's bar */
  bar: number
  /** least height of a node, so that its label has room */
  least: number
  gap: number
  /** height of the busiest column without its gaps */
  tall: number
}

/**
 * Places columns of nodes from left to right and bends a band for each link between them. Units are those of the
 * frame. Links that name an unknown node are left out. One scale for all: equal weights are equally thick.
 */
export function layOut(
  columns: readonly (readonly FlowNode[])[],
  links: readonly FlowLink[],
  frame: Frame,
): FlowLayout {
  const known = new Set(columns.flat().map((node) => node.id))
  const drawn = links.filter((link) => known.has(link.from) && known.has(link.to))
  const weightOf = (id: string) =>
    Math.max(sum(drawn.filter((link) => link.from === id)), sum(drawn.filter((link) => link.to === id)))
  const busiest = Math.max(
    ...columns.map((column) => column.reduce((all, { id }) => all + weightOf(id), 0)),
    0,
  )
  const scale = busiest > 0 ? frame.tall / busiest : 0
  const step = columns.length > 1 ? (frame.width - frame.bar) / (columns.length - 1) : 0
  const sized = columns.map((column) =>
    column.map((node) => ({ ...node, height: Math.max(frame.least, weightOf(node.id) * scale) })),
  )
  const heightOf = (column: readonly { height: number }[]) =>
    column.reduce((all, node) => all + node.height, 0) + Math.max(0, column.length - 1) * frame.gap
  const height = Math.max(...sized.map(heightOf), 0)
  const nodes = sized.flatMap((column, index) => {
    let y = (height - heightOf(column)) / 2
    return column.map((node) => {
      const placed = { ...node, x: index * step, y, column: index }
      y += node.height + frame.gap
      return placed
    })
  })
  return { nodes, links: bend(nodes, drawn, scale, frame.bar), height }
}

function bend(
  nodes: readonly PlacedNode[],
  links: readonly FlowLink[],
  scale: number,
  bar: number,
): PlacedLink[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const leaving = new Map<string, number>()
  const arriving = new Map<string, number>()
  const placeOf = (id: string) => byId.get(id)?.y ?? 0
  const inOrder = [...links].sort(
    (a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to),
  )
  return inOrder.flatMap((link) => {
    const from = byId.get(link.from)
    const to = byId.get(link.to)
    if (!from || !to) return []
    const width = Math.max(2, link.weight * scale)
    const y1 = take(leaving, from, width)
    const y2 = take(arriving, to, width)
    const [x1, x2] = [from.x + bar, to.x]
    const middle = (x1 + x2) / 2
    const path = `M${n(x1)} ${n(y1)}C${n(middle)} ${n(y1)} ${n(middle)} ${n(y2)} ${n(x2)} ${n(y2)}`
    return [{ ...link, path, width }]
  })
}

/** The next free place on a node's side, as the middle of a band of this width. */
function take(used: Map<string, number>, node: PlacedNode, width: number): number {
  const start = used.get(node.id) ?? 0
  used.set(node.id, start + width)
  return node.y + Math.min(start + width / 2, node.height - 1)
}

function sum(links: readonly FlowLink[]): number {
  return links.reduce((all, link) => all + link.weight, 0)
}

function n(value: number): string {
  return value.toFixed(1)
}
