import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type TimeFieldProps = FieldBasics & {
  /** city-local, 24 hours: 18:30 */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A time of day, in the browser's own picker. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Field field={props} className="field--short">
      <input
        {...controlProps(props)}
        className="field__control"
        type="time"
        defaultValue={props.value}
        min={props.min}
        max={props.max}
      />
    </Field>
  )
}
