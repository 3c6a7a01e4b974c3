import type { ReactNode } from 'react'
import { Badge, type BadgeData } from '../badge/Badge.tsx'
import { Breadcrumb, type BreadcrumbProps } from '../breadcrumb/Breadcrumb.tsx'
import { ButtonLink } from '../button/Button.tsx'
import { classes } from '../classes.ts'
import { Credit, type CreditData } from '../credit/Credit.tsx'
import { type Fact, FactList } from '../fact-list/FactList.tsx'
import type { IconName } from '../icon/paths.ts'
import { Picture, type PictureData } from '../picture/Picture.tsx'

export type PageHeaderProps = {
  title: string
  /** one word above the title: the programme or the institute */
  kicker?: string | undefined
  lead?: string | undefined
  breadcrumb?: BreadcrumbProps | undefined
  badge?: BadgeData | undefined
  facts?: readonly Fact[] | undefined
  picture?: PictureData | undefined
  credit?: CreditData | undefined
  action?: { label: string; href: string; icon?: IconName | undefined } | undefined
  secondAction?: { label: string; href: string; icon?: IconName | undefined } | undefined
  /** anything more beneath the facts */
  children?: ReactNode
}

/** The first screen of a page: what it is, what it costs, what to do now. */
export function PageHeader(props: PageHeaderProps) {
  const { title, kicker, lead, breadcrumb, badge, facts, picture, credit, action, secondAction, children } =
    props
  return (
    <div className={classes('page-header', picture && 'page-header--pictured')}>
      {breadcrumb && <Breadcrumb {...breadcrumb} />}
      <div className="wrap page-header__body">
        <div className="page-header__words">
          {kicker && <p className="page-header__kicker">{kicker}</p>}
          <h1>{title}</h1>
          {lead && <p className="page-header__lead">{lead}</p>}
          {badge && <Badge {...badge} />}
          {facts && facts.length > 0 && <FactList facts={facts} layout="tiles" />}
          {(action || secondAction) && (
            <div className="actions">
              {action && (
                <ButtonLink href={action.href} size="l" icon={action.icon}>
                  {action.label}
                </ButtonLink>
              )}
              {secondAction && (
                <ButtonLink href={secondAction.href} size="l" look="secondary" icon={secondAction.icon}>
                  {secondAction.label}
                </ButtonLink>
              )}
            </div>
          )}
          {children}
        </div>
        {picture && (
          <figure className="page-header__picture">
            <Picture {...picture} eager sizes="(min-width: 60em) 50vw, 100vw" />
            {credit && (
              <figcaption>
                <Credit {...credit} />
              </figcaption>
            )}
          </figure>
        )}
      </div>
    </div>
  )
}
