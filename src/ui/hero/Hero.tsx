import type { ReactNode } from 'react'
import { Credit, type CreditData } from '../credit/Credit.tsx'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'
import { Picture, type PictureData } from '../picture/Picture.tsx'

export type HeroProps = {
  /** one sentence: what a resident can do here */
  tagline: string
  lead?: string | undefined
  picture?: PictureData | undefined
  credit?: CreditData | undefined
  /** three at best: Learn, Borrow, Walk */
  doors: readonly { title: string; text: string; href: string; icon: IconName }[]
  children?: ReactNode
}

/** The first screen of a city: its picture, its sentence, its doors. */
export function Hero({ tagline, lead, picture, credit, doors, children }: HeroProps) {
  return (
    <div className="hero">
      {picture && (
        <div className="hero__picture">
          <Picture {...picture} eager />
        </div>
      )}
      <div className="wrap hero__body">
        <div className="hero__plane">
          <h1>{tagline}</h1>
          {lead && <p>{lead}</p>}
          {children}
        </div>
        <ul className="bare hero__doors">
          {doors.map((door) => (
            <li key={door.href} className="door">
              <Icon name={door.icon} size="xl" />
              <div>
                <h2>
                  <a href={door.href}>{door.title}</a>
                </h2>
                <p>{door.text}</p>
              </div>
              <span className="door__arrow">
                <Icon name="arrow" size="l" />
              </span>
            </li>
          ))}
        </ul>
        {picture && credit && (
          <p className="hero__credit">
            <Credit {...credit} />
          </p>
        )}
      </div>
    </div>
  )
}
