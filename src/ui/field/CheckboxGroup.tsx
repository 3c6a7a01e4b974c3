import { type Choice, ChoiceList } from './choices.tsx'
import { type FieldBasics, FieldGroup, fieldId } from './Field.tsx'

export type CheckboxGroupProps = FieldBasics & {
  options: readonly Choice[]
  values?: readonly string[] | undefined
  tiles?: boolean | undefined
}

/** Any number of a few. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const choices = props.options.map((option) => ({
    ...option,
    checked: option.checked ?? (props.values ?? []).includes(option.value),
  }))
  return (
    <FieldGroup field={props}>
      <ChoiceList
        type="checkbox"
        name={props.name}
        id={props.id ?? fieldId(props.name)}
        choices={choices}
        tiles={props.tiles}
      />
    </FieldGroup>
  )
}
