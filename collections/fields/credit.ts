import type { GroupField, TextField } from 'payload'
import { creditPreferences } from '../../src/domains/identity/creditPreferences.ts'

/** The line of attribution of a thing the city or a group made, as its makers wrote it. */
export const creditLine = (): TextField => ({ name: 'credit', type: 'text', maxLength: 300 })

/** How a person wants to be credited for one contribution; `name` is the text that is shown, frozen when they chose. */
export const personalCredit = (): GroupField => ({
  name: 'credit',
  type: 'group',
  fields: [
    {
      name: 'preference',
      type: 'select',
      required: true,
      defaultValue: 'name',
      options: [...creditPreferences],
    },
    { name: 'name', type: 'text', maxLength: 120 },
  ],
})
