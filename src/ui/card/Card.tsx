import { Badge, type BadgeData } from '../badge/Badge.tsx'
import { classes } from '../classes.ts'
import { type Fact, FactList } from '../fact-list/FactList.tsx'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'
import { Picture, type PictureData } from '../picture/Picture.tsx'

export type CardProps = {
  title: string
  href: string
  text?: string | undefined
  picture?: PictureData | undefined
  /** stands in the place of a missing picture */
  icon?: IconName | undefined
  badge?: BadgeData | undefined
  facts?: readonly Fact[] | undefined
  /** level of the heading, 3 unless told */
  level?: 2 | 3 | 4 | undefined
  /** language of the title, where it is not that of the page */
  lang?: string | undefined
}

/** One thing of a list: the title is the link, and the whole card answers to it. */
export function Card({ title, href, text, picture, icon, badge, facts, level = 3, lang }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <article className="card">
      <div className="card__words">
        <Heading className="card__title">
          <a href={href} lang={lang}>
            {title}
          </a>
        </Heading>
        {text && <p>{text}</p>}
        {facts && facts.length > 0 && <FactList facts={facts} layout="line" />}
        {badge && <Badge {...badge} />}
      </div>
      {(picture || icon) && (
        <div className={classes('card__picture', !picture && 'card__picture--drawn')}>
          {picture ? (
            <Picture {...picture} sizes="(min-width: 60em) 25rem, (min-width: 40em) 50vw, 100vw" />
          ) : (
            icon && <Icon name={icon} size="xl" />
          )}
        </div>
      )}
    </article>
  )
}
