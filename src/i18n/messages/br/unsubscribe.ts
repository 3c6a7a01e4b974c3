import type { Messages } from '../Messages.ts'

export const unsubscribe: Messages<'br'>['unsubscribe'] = {
  title: 'Paouez gant ar c’hemenn-mañ',
  notices: { businessWaits: 'Posteloù a gemenn e c’hortoz ur fichenn e kavlec’h an embregerezhioù' },
  question:
    'Ne resevot ket anezho ken, digant kêr ebet. Ar pezh a c’hortoz a chom da welet e lodenn ar verañ.',
  stop: 'Paouez gant ar posteloù-se',
  stoppedTitle: 'Ne resevot ket ar posteloù-se ken',
  again: 'O resev en-dro',
  againTitle: 'Resev a reot ar posteloù-se en-dro',
}
