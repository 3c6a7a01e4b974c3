import { Credit, type CreditData } from '../credit/Credit.tsx'
import { Icon } from '../icon/Icon.tsx'

export type AudioPlayerProps = {
  title: string
  sources: readonly { src: string; type?: string | undefined }[]
  /** as people say it: "1 min 40" */
  duration?: string | undefined
  credit?: CreditData | undefined
  transcript?: { label: string; text: string; lang?: string | undefined } | undefined
  download?: { label: string; href: string } | undefined
}

/** The browser's own player, with who made it and what is heard in words. */
export function AudioPlayer({ title, sources, duration, credit, transcript, download }: AudioPlayerProps) {
  return (
    <figure className="audio">
      <figcaption className="audio__title">
        <Icon name="volume" />
        <span>{title}</span>
        {duration && <span className="audio__duration">{duration}</span>}
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: a sound without pictures has its words in the transcript */}
      <audio controls preload="none" aria-label={title}>
        {sources.map((source) => (
          <source key={source.src} src={source.src} type={source.type} />
        ))}
      </audio>
      <div className="audio__foot">
        {credit && <Credit {...credit} />}
        {download && (
          <a href={download.href} download>
            <Icon name="download" />
            {download.label}
          </a>
        )}
      </div>
      {transcript && (
        <details>
          <summary>{transcript.label}</summary>
          {transcript.text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} lang={transcript.lang}>
              {paragraph}
            </p>
          ))}
        </details>
      )}
    </figure>
  )
}
