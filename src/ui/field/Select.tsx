import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type Option = { value: string; label: string; disabled?: boolean | undefined }

export type SelectProps = FieldBasics & {
  options: readonly Option[]
  value?: string | undefined
  /** the first, empty choice: "Choose one" */
  empty?: string | undefined
}

/** One of many. For up to seven choices RadioGroup is easier. */
export function Select(props: SelectProps) {
  return (
    <Field field={props} className="field--medium">
      <select
        {...controlProps(props)}
        className="field__control"
        defaultValue={props.value ?? (props.empty ? '' : undefined)}
      >
        {props.empty && <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
