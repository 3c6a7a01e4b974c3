import { type Choice, ChoiceList } from './choices.tsx'
import { type FieldBasics, FieldGroup, fieldId } from './Field.tsx'

export type RadioGroupProps = FieldBasics & {
  options: readonly Choice[]
  value?: string | undefined
  /** tiles side by side instead of a list */
  tiles?: boolean | undefined
}

/** One of a few, all in view. */
export function RadioGroup(props: RadioGroupProps) {
  const choices = props.options.map((option) => ({
    ...option,
    checked: option.checked ?? (props.value !== undefined && option.value === props.value),
  }))
  return (
    <FieldGroup field={props}>
      <ChoiceList
        type="radio"
        name={props.name}
        id={props.id ?? fieldId(props.name)}
        choices={choices}
        required={props.required}
        tiles={props.tiles}
      />
    </FieldGroup>
  )
}
