import { DateField } from '../field/DateField.tsx'
import { Select } from '../field/Select.tsx'
import { NarrowForm } from './NarrowForm.tsx'

const desk = (
  <Select
    name="desk"
    label="Desk"
    empty="Every desk"
    value="capucins"
    options={[{ value: 'capucins', label: 'Ateliers des Capucins' }]}
  />
)

export const everything = (
  <NarrowForm action="/en/equipment" label="Narrow the list" apply="Show">
    {desk}
    <DateField name="from" label="From" />
  </NarrowForm>
)

export const chosen = (
  <NarrowForm
    action="/en/equipment"
    label="Narrow the list"
    apply="Show"
    chosen="Ateliers des Capucins"
    clear={{ label: 'Show everything', href: '/en/equipment' }}
  >
    {desk}
  </NarrowForm>
)
