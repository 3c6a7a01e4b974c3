/** The sign of the portal: a square to borrow, a circle to share, a triangle to go. Decorative. */
export function Mark({ large = false }: { large?: boolean | undefined }) {
  return (
    <svg
      className={large ? 'mark mark--large' : 'mark'}
      viewBox="0 0 48 48"
      width="48"
      height="48"
      aria-hidden="true"
      focusable="false"
    >
      <path className="mark__square" d="M0 0h24v24H0Z" />
      <circle className="mark__circle" cx="36" cy="12" r="12" />
      <path className="mark__triangle" d="M0 48 24 24v24Z" />
      <path className="mark__arc" d="M24 48V24a24 24 0 0 1 24 24Z" />
    </svg>
  )
}
