import type { Messages } from '../Messages.ts'

export const institutes: Messages<'br'>['institutes'] = {
  short: {
    commons: 'Madoù boutin',
    'open-business': 'Embregerezhioù digor',
    'benefit-sharing': 'Rannañ ar gounidoù',
  },
}
