import { Icon } from '../icon/Icon.tsx'

export type SearchFormProps = {
  action: string
  /** names the field for everyone who does not see the lens */
  label: string
  submit: string
  value?: string | undefined
  /** name of the field in the address; q unless told */
  name?: string | undefined
  id?: string | undefined
}

/** A search box that is a plain GET form. */
export function SearchForm({ action, label, submit, value, name = 'q', id = 'search' }: SearchFormProps) {
  return (
    <search className="search">
      <form action={action} method="get" className="search__form">
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={value}
          placeholder={label}
          enterKeyHint="search"
        />
        <button type="submit">
          <Icon name="search" />
          <span className="visually-hidden">{submit}</span>
        </button>
      </form>
    </search>
  )
}
