import type { ReactNode } from 'react'
import { Fold } from '../fold/Fold.tsx'
import { Form } from '../form/Form.tsx'

export type NarrowFormProps = {
  action: string
  /** names the form, and what it is folded under on a phone: "Narrow the list" */
  label: string
  apply: string
  /** what holds now, beside the name of the fold: "Sound · Les Capucins" */
  chosen?: string | undefined
  /** the way back to everything */
  clear?: { label: string; href: string } | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  id?: string | undefined
  /** the fields, which stand in one line where there is room */
  children?: ReactNode
}

/** Narrows what is shown by fields of one choice or day each: a GET form, folded on a phone. */
export function NarrowForm({ action, label, apply, chosen, clear, hidden, id, children }: NarrowFormProps) {
  return (
    <Fold summary={label} icon="filter" chosen={chosen}>
      <Form
        id={id}
        action={action}
        method="get"
        inline
        label={label}
        submit={apply}
        submitIcon="filter"
        submitLook="secondary"
        cancel={clear}
        hidden={hidden}
      >
        {children}
      </Form>
    </Fold>
  )
}
