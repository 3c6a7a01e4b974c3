import type { Messages } from '../Messages.ts'

export const institutes: Messages<'fr'>['institutes'] = {
  short: {
    commons: 'Communs',
    'open-business': 'Entreprises ouvertes',
    'benefit-sharing': 'Partage des bénéfices',
  },
}
