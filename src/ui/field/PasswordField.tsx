import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type PasswordFieldProps = FieldBasics & {
  /** new when one is chosen, current when one signs in: password managers need to know */
  purpose: 'current' | 'new'
  minLength?: number | undefined
}

/** A secret. It is never written back into the page. */
export function PasswordField(props: PasswordFieldProps) {
  return (
    <Field field={props} className="field--medium">
      <input
        {...controlProps(props)}
        className="field__control"
        type="password"
        autoComplete={`${props.purpose}-password`}
        minLength={props.minLength}
      />
    </Field>
  )
}
