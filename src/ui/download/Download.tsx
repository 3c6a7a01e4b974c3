import { Credit, type CreditData } from '../credit/Credit.tsx'
import { Icon } from '../icon/Icon.tsx'

export type DownloadProps = {
  title: string
  /** the language of the title, where it may be another than that of the page */
  lang?: string | undefined
  href: string
  /** what kind of file, and how large: "Table (CSV), 48 kB" */
  format: string
  caption?: string | undefined
  credit?: CreditData | undefined
}

/** A file to take along: what it is, before one takes it. */
export function Download({ title, lang, href, format, caption, credit }: DownloadProps) {
  return (
    <div className="download">
      <a className="download__link" href={href}>
        <Icon name="download" />
        <span>
          <span lang={lang}>{title}</span> <span className="quiet">{format}</span>
        </span>
      </a>
      {caption && <p>{caption}</p>}
      {credit && <Credit {...credit} />}
    </div>
  )
}
