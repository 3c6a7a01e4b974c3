import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type TextAreaProps = FieldBasics & {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea
        {...controlProps(props)}
        className="field__control"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        defaultValue={props.value}
      />
    </Field>
  )
}
