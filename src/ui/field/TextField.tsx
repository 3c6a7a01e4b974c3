import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type TextFieldProps = FieldBasics & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'search' | undefined
  value?: string | undefined
  autoComplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  pattern?: string | undefined
  min?: number | undefined
  max?: number | undefined
  step?: number | 'any' | undefined
  maxLength?: number | undefined
  /** how many characters one expects: short fields look short */
  width?: 'short' | 'medium' | 'full' | undefined
  placeholder?: string | undefined
  spellCheck?: boolean | undefined
}

/** One line of text, or a number. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', value, width = 'full' } = props
  return (
    <Field field={props} className={`field--${width}`}>
      <input
        {...controlProps(props)}
        className="field__control"
        type={type}
        defaultValue={value}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        pattern={props.pattern}
        min={props.min}
        max={props.max}
        step={props.step}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        spellCheck={props.spellCheck}
      />
    </Field>
  )
}
