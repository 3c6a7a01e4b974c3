import { Prose } from '../prose/Prose.tsx'

export type QuestionsProps = {
  items: readonly {
    question: string
    /** HTML rendered from Markdown and already made safe */
    answer: string
  }[]
}

/** Questions that open on their answers. */
export function Questions({ items }: QuestionsProps) {
  return (
    <div className="questions">
      {items.map(({ question, answer }) => (
        <details key={question} className="questions__item">
          <summary>{question}</summary>
          <Prose html={answer} />
        </details>
      ))}
    </div>
  )
}
