import { Icon } from '../icon/Icon.tsx'

export type ErrorSummaryProps = {
  title: string
  /** href leads to the field: `#` + fieldId(name) */
  errors: readonly { text: string; href?: string | undefined }[]
  id?: string | undefined
}

/** What has to be put right, above the form, each line leading to its field. */
export function ErrorSummary({ title, errors, id = 'errors' }: ErrorSummaryProps) {
  return (
    <div className="error-summary" id={id} role="alert" tabIndex={-1}>
      <h2>
        <Icon name="alert" />
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.text}>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  )
}
