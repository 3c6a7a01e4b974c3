import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type CycleProps = {
  steps: readonly { title: string; text: string; href?: string | undefined; icon: IconName }[]
  /** what leads from the last step back to the first */
  back: string
  /** level of the headings, 3 unless told */
  level?: 2 | 3 | 4 | undefined
}

/** Steps that hand over to each other, and the last to the first again. */
export function Cycle({ steps, back, level = 3 }: CycleProps) {
  const Heading = `h${level}` as const
  return (
    <div className="cycle">
      <ol className="bare cycle__steps">
        {steps.map((step) => (
          <li key={step.title} className="cycle__step">
            <span className="cycle__sign">
              <Icon name={step.icon} size="xl" />
            </span>
            <Heading className="cycle__title">
              {step.href ? <a href={step.href}>{step.title}</a> : step.title}
            </Heading>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <p className="cycle__back">{back}</p>
    </div>
  )
}
