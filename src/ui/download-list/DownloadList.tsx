import { Icon } from '../icon/Icon.tsx'

export type DownloadListProps = {
  label: string
  files: readonly {
    /** what one does with it: "For your GPS" */
    label: string
    href: string
    /** "GPX, 48 kB" */
    format: string
  }[]
}

/** The same thing in open formats. */
export function DownloadList({ label, files }: DownloadListProps) {
  return (
    <ul className="bare downloads" aria-label={label}>
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.href}>
            <Icon name="download" />
            <span>
              {file.label} <span className="quiet">{file.format}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
