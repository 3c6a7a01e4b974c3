import { Button } from '../button/Button.tsx'
import { type Choice, ChoiceList } from '../field/choices.tsx'
import { HiddenField } from '../field/HiddenField.tsx'
import { Fold } from '../fold/Fold.tsx'
import { Icon } from '../icon/Icon.tsx'

export type Facet = {
  kind: 'checkboxes' | 'select'
  name: string
  label: string
  options: readonly Choice[]
  /** the empty choice of a select: "All desks" */
  any?: string | undefined
  /** checkboxes start folded unless told or something in them is chosen */
  open?: boolean | undefined
}

export type FacetFormProps = {
  action: string
  facets: readonly Facet[]
  search?: { name: string; label: string; value?: string | undefined } | undefined
  apply: string
  /** names the form, and what it is folded under on a phone: "Narrow the list" */
  label: string
  /** what is chosen now, each with the address that takes it away; `remove` is read before the label: "Remove" */
  active?: readonly { label: string; href: string }[] | undefined
  remove?: string | undefined
  clear?: { label: string; href: string } | undefined
  /** how many are left, in words */
  result?: string | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  id?: string | undefined
}

/**
 * Narrows a list: a GET form with a button, and what is chosen as links that take it away. On a phone the form is
 * folded, so that the list begins in the first screen.
 */
export function FacetForm(props: FacetFormProps) {
  const {
    action,
    facets,
    search,
    apply,
    label,
    active = [],
    remove,
    clear,
    result,
    hidden = {},
    id = 'facet',
  } = props
  return (
    <div className="facets">
      <Fold summary={label} icon="filter">
        <form className="facets__form" action={action} method="get" aria-label={label}>
          {Object.entries(hidden).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {search && (
            <div className="field facets__search">
              <label className="field__label" htmlFor={`${id}-${search.name}`}>
                {search.label}
              </label>
              <input
                className="field__control"
                id={`${id}-${search.name}`}
                type="search"
                name={search.name}
                defaultValue={search.value}
              />
            </div>
          )}
          {facets.map((facet) => (
            <FacetControl key={facet.name} facet={facet} id={`${id}-${facet.name}`} />
          ))}
          <Button look="secondary" icon="filter">
            {apply}
          </Button>
        </form>
      </Fold>
      {(result || active.length > 0) && (
        <div className="facets__state">
          {result && <p role="status">{result}</p>}
          {active.length > 0 && (
            <ul className="bare">
              {active.map((choice) => (
                <li key={choice.href}>
                  <a className="facets__active" href={choice.href}>
                    {remove && <span className="visually-hidden">{remove} </span>}
                    {choice.label}
                    <Icon name="close" />
                  </a>
                </li>
              ))}
              {clear && (
                <li>
                  <a className="facets__clear" href={clear.href}>
                    {clear.label}
                  </a>
                </li>
              )}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}

function FacetControl({ facet, id }: { facet: Facet; id: string }) {
  const chosen = facet.options.filter((option) => option.checked)
  if (facet.kind === 'select') {
    return (
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {facet.label}
        </label>
        <select className="field__control" id={id} name={facet.name} defaultValue={chosen[0]?.value ?? ''}>
          <option value="">{facet.any}</option>
          {facet.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.count ? `${option.label} (${option.count})` : option.label}
            </option>
          ))}
        </select>
      </div>
    )
  }
  return (
    <details className="facets__group" open={facet.open ?? chosen.length > 0}>
      <summary className="fold__summary">
        {facet.label}
        {chosen.length > 0 && <span className="facets__chosen">{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{facet.label}</legend>
        <ChoiceList type="checkbox" name={facet.name} id={id} choices={facet.options} />
      </fieldset>
    </details>
  )
}
