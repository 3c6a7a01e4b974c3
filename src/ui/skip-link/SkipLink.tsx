/** First thing in the page: appears on focus and leads past the header. */
export function SkipLink({ label, href = '#main' }: { label: string; href?: string | undefined }) {
  return (
    <a className="skip-link" href={href}>
      {label}
    </a>
  )
}
