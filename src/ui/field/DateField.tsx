import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type DateFieldProps = FieldBasics & {
  /** city-local dates, ISO 8601: 2027-05-08 */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, in the browser's own picker. */
export function DateField(props: DateFieldProps) {
  return (
    <Field field={props} className="field--short">
      <input
        {...controlProps(props)}
        className="field__control"
        type="date"
        defaultValue={props.value}
        min={props.min}
        max={props.max}
      />
    </Field>
  )
}
