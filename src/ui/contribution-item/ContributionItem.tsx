import type { ReactNode } from 'react'
import { AudioPlayer, type AudioPlayerProps } from '../audio-player/AudioPlayer.tsx'
import { Badge } from '../badge/Badge.tsx'
import { Credit, type CreditData } from '../credit/Credit.tsx'
import { Icon } from '../icon/Icon.tsx'
import { Picture, type PictureData } from '../picture/Picture.tsx'

export type ContributionItemProps = {
  kind: 'text' | 'photo' | 'sound'
  /** the kind in a word: "Sound" */
  kindLabel: string
  title?: string | undefined
  href?: string | undefined
  text?: string | undefined
  lang?: string | undefined
  picture?: PictureData | undefined
  audio?: AudioPlayerProps | undefined
  credit: CreditData
  date: { label: string; iso: string }
  /** "Not yet confirmed"; absent once peers confirmed it */
  unconfirmed?: string | undefined
  /** "Confirmed by 2 people" */
  confirmed?: string | undefined
  id?: string | undefined
  /** level of the heading, 3 unless told */
  level?: 2 | 3 | 4 | undefined
  /** forms and links: confirm, contest, report */
  children?: ReactNode
}

/** What someone added: a text, a photo or a sound, with whose it is and whether peers confirmed it. */
export function ContributionItem(props: ContributionItemProps) {
  const {
    kind,
    kindLabel,
    title,
    href,
    text,
    lang,
    picture,
    audio,
    credit,
    date,
    unconfirmed,
    confirmed,
    id,
    children,
  } = props
  const Heading = `h${props.level ?? 3}` as const
  return (
    <article className="contribution" id={id}>
      <p className="contribution__head">
        <span className="contribution__kind">
          <Icon name={kind} />
          {kindLabel}
        </span>
        <time dateTime={date.iso}>{date.label}</time>
        {unconfirmed && <Badge label={unconfirmed} tone="warn" icon="clock" />}
        {confirmed && <Badge label={confirmed} tone="good" icon="check" />}
      </p>
      {title && (
        <Heading className="contribution__title" lang={lang}>
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
      )}
      {picture && <Picture {...picture} sizes="(min-width: 60em) 40rem, 100vw" />}
      {audio && <AudioPlayer {...audio} />}
      {text && (
        <p className="contribution__text" lang={lang}>
          {text}
        </p>
      )}
      <Credit {...credit} />
      {children && <div className="contribution__actions">{children}</div>}
    </article>
  )
}
