import { createElement, Fragment } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type ResultListProps = {
  results: readonly {
    title: string
    href: string
    /** what sort of thing it is, in a word */
    kind: string
    icon: IconName
    /** where the words stand, in parts; the marked ones are the words looked for */
    excerpt: readonly { text: string; marked: boolean }[]
  }[]
}

/** What a search found, the best first. */
export function ResultList({ results }: ResultListProps) {
  return (
    <ol className="bare results">
      {results.map((result) => (
        <li key={result.href} className="result">
          <p className="result__kind">
            <Icon name={result.icon} />
            {result.kind}
          </p>
          <h2 className="result__title">
            <a href={result.href}>{result.title}</a>
          </h2>
          <p className="result__excerpt">
            <Marked parts={result.excerpt} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Parts of one sentence, which never change their order: children, not a list with keys. */
function Marked({ parts }: { parts: ResultListProps['results'][number]['excerpt'] }) {
  return createElement(
    Fragment,
    null,
    ...parts.map((part) => (part.marked ? createElement('mark', null, part.text) : part.text)),
  )
}
