import { Icon } from '../icon/Icon.tsx'

export type CreditData = {
  /** as the person wishes to be named, worded whole: "Sound: Nolwenn Le Gall", "Anonymous" */
  author: string
  authorHref?: string | undefined
  licence?: { name: string; href?: string | undefined } | undefined
}

/** One line that says who made it and under which licence. */
export function Credit({ author, authorHref, licence }: CreditData) {
  return (
    <span className="credit">
      {authorHref ? <a href={authorHref}>{author}</a> : <span>{author}</span>}
      {licence && (
        <span className="credit__licence">
          <Icon name="licence" />
          {licence.href ? (
            <a href={licence.href} rel="license">
              {licence.name}
            </a>
          ) : (
            licence.name
          )}
        </span>
      )}
    </span>
  )
}
