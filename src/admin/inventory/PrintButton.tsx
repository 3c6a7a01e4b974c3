'use client'

/** Opens the browser's printing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="btn btn--style-primary btn--size-large" onClick={() => window.print()}>
      {label}
    </button>
  )
}
