export type Choice = {
  value: string
  label: string
  hint?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** a number in brackets after the label: how many it would leave */
  count?: string | undefined
}

type ChoiceListProps = {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  choices: readonly Choice[]
  required?: boolean | undefined
  tiles?: boolean | undefined
}

/** Radio buttons or checkboxes with their labels. */
export function ChoiceList({ type, name, id, choices, required, tiles = false }: ChoiceListProps) {
  return (
    <div className={tiles ? 'choices choices--tiles' : 'choices'}>
      {choices.map((choice, index) => {
        const own = `${id}-${index + 1}`
        return (
          <label key={choice.value} className="choice" htmlFor={own}>
            <input
              type={type}
              id={own}
              name={name}
              value={choice.value}
              defaultChecked={choice.checked}
              disabled={choice.disabled}
              required={type === 'radio' && required ? true : undefined}
              aria-labelledby={choice.hint ? `${own}-label` : undefined}
              aria-describedby={choice.hint ? `${own}-hint` : undefined}
            />
            <span className="choice__words">
              <span id={choice.hint ? `${own}-label` : undefined}>
                {choice.label}
                {choice.count && <span className="choice__count"> ({choice.count})</span>}
              </span>
              {choice.hint && (
                <span className="field__hint" id={`${own}-hint`}>
                  {choice.hint}
                </span>
              )}
            </span>
          </label>
        )
      })}
    </div>
  )
}
