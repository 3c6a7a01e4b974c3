import { classes } from '../classes.ts'
import { Icon } from '../icon/Icon.tsx'
import { controlProps, type FieldBasics, fieldId } from './Field.tsx'

export type CheckboxProps = FieldBasics & {
  value?: string | undefined
  checked?: boolean | undefined
}

/** Yes or no. */
export function Checkbox(props: CheckboxProps) {
  const id = props.id ?? fieldId(props.name)
  return (
    <div className={classes('field', props.error && 'field--wrong')}>
      {props.error && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="alert" />
          {props.error}
        </p>
      )}
      <label className="choice" htmlFor={id}>
        <input
          {...controlProps(props)}
          type="checkbox"
          aria-labelledby={`${id}-label`}
          value={props.value ?? 'yes'}
          defaultChecked={props.checked}
        />
        <span className="choice__words">
          <span id={`${id}-label`}>
            {props.label}
            {props.mark && <span className="field__mark"> ({props.mark})</span>}
          </span>
          {props.hint && (
            <span className="field__hint" id={`${id}-hint`}>
              {props.hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
