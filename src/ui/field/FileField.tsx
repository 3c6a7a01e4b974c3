import { controlProps, Field, type FieldBasics } from './Field.tsx'

export type FileFieldProps = FieldBasics & {
  /** as in the HTML attribute: "image/*", "audio/*" */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** opens the camera or recorder of a telephone */
  capture?: 'user' | 'environment' | undefined
}

/** A file. Its form must be multipart: `<Form upload>`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field field={props}>
      <input
        {...controlProps(props)}
        className="field__control field__control--file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
      />
    </Field>
  )
}
