import { Icon } from '../icon/Icon.tsx'

export type StatusStep = {
  label: string
  state: 'done' | 'current' | 'todo' | 'stopped'
  /** the state in a word for a screen reader: "done", "now", "to come", "stopped" */
  stateLabel: string
  /** when it happened or is due */
  date?: string | undefined
  text?: string | undefined
}

export type StatusStepsProps = {
  label: string
  steps: readonly StatusStep[]
}

/** How far a thing has come: asked, agreed, picked up, back. */
export function StatusSteps({ label, steps }: StatusStepsProps) {
  return (
    <ol className="bare steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`step step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="step__dot">
            {step.state === 'done' && <Icon name="check" />}
            {step.state === 'stopped' && <Icon name="close" />}
          </span>
          <span className="step__words">
            <span className="step__label">{step.label}</span>
            <span className="visually-hidden"> ({step.stateLabel})</span>
            {step.date && <span className="step__date"> {step.date}</span>}
            {step.text && <span className="step__date"> {step.text}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
