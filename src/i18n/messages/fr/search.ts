import type { Messages } from '../Messages.ts'

export const search: Messages<'fr'>['search'] = {
  inCity: 'Rechercher dans {{city}}',
}
