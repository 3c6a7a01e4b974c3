export type BreadcrumbProps = {
  items: readonly { label: string; href?: string | undefined }[]
  label: string
}

/** The way back up. The last item is the page itself and is no link. */
export function Breadcrumb({ items, label }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb wrap" aria-label={label}>
      <ol className="bare">
        {items.map((item, index) => (
          <li key={item.label}>
            {item.href && index < items.length - 1 ? (
              <a href={item.href}>{item.label}</a>
            ) : (
              <span aria-current={index === items.length - 1 ? 'page' : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
