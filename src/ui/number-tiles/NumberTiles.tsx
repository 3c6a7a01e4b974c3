export type NumberTilesProps = {
  tiles: readonly { value: string; label: string; href?: string | undefined }[]
}

/** A few large numbers with what they count. */
export function NumberTiles({ tiles }: NumberTilesProps) {
  return (
    <ul className="bare number-tiles">
      {tiles.map((tile) => (
        <li key={tile.label}>
          <span className="number-tiles__value">{tile.value}</span>{' '}
          {tile.href ? <a href={tile.href}>{tile.label}</a> : <span>{tile.label}</span>}
        </li>
      ))}
    </ul>
  )
}
