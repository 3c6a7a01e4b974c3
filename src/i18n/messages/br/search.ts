import type { Messages } from '../Messages.ts'

export const search: Messages<'br'>['search'] = {
  inCity: 'Klask war lec’hienn {{city}}',
}
