/** The name of the portal where one logs in. */
export function Logo() {
  return <span className="communal-logo">Communal</span>
}

/** Its first letter, at the head of every page. */
export function Icon() {
  return (
    <span className="communal-icon" role="img" aria-label="Communal">
      C
    </span>
  )
}
