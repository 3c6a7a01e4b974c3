import type { ReactNode } from 'react'
import { Badge, type BadgeData } from '../badge/Badge.tsx'
import { type Fact, FactList } from '../fact-list/FactList.tsx'
import { Picture, type PictureData } from '../picture/Picture.tsx'
import { type StatusStep, StatusSteps } from '../status-steps/StatusSteps.tsx'

export type LoanCardProps = {
  title: string
  href: string
  picture?: PictureData | undefined
  state: BadgeData
  /** what to do now, in a sentence */
  next?: string | undefined
  facts: readonly Fact[]
  /** what one shows at the desk */
  code?: { label: string; value: string } | undefined
  steps?: readonly StatusStep[] | undefined
  stepsLabel?: string | undefined
  /** level of the heading, 3 unless told */
  level?: 2 | 3 | 4 | undefined
  /** forms and links: cancel, prolong */
  children?: ReactNode
}

/** One loan on one's own pages: what, when, where, how far, what now. */
export function LoanCard(props: LoanCardProps) {
  const { title, href, picture, state, next, facts, code, steps, stepsLabel, level = 3, children } = props
  const Heading = `h${level}` as const
  return (
    <article className="loan-card">
      <div className="loan-card__words">
        <Badge {...state} />
        <Heading className="loan-card__title">
          <a href={href}>{title}</a>
        </Heading>
        {next && <p className="loan-card__next">{next}</p>}
        {code && (
          <p className="loan-card__code">
            <span>{code.label}</span> <strong>{code.value}</strong>
          </p>
        )}
        <FactList facts={facts} />
        {children && <div className="actions">{children}</div>}
      </div>
      <div className="loan-card__side">
        {picture && <Picture {...picture} sizes="20rem" />}
        {steps && steps.length > 0 && <StatusSteps label={stepsLabel ?? title} steps={steps} />}
      </div>
    </article>
  )
}
