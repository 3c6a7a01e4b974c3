import type { Messages } from '../Messages.ts'

export const pages: Messages<'br'>['pages'] = {
  thisSite: 'Al lec’hienn-mañ',
  otherCities: 'Kêrioù all',
  footer: 'Diwar-benn {{city}}',
  licenceLine: 'Testennoù ha skeudennoù kêr: {{licence}}, nemet e vefe merket traoù all en o c’hichen.',
  software: 'Ur meziant frank eo ar porched-mañ, dindan al lañvaz AGPL-3.0-or-later.',
  picture: 'Skeudenn',
  pictureBy: 'Skeudenn: {{author}}',
  map: { zoomIn: 'Brasaat', zoomOut: 'Bihanaat', north: 'N' },
  changedOn: 'Cheñchet d’{{day, article}}.',
  startFromCities: 'Marteze ez eus un anv all gant kêr amañ. War ur roll emañ an holl gêrioù.',
  platform: {
    title: 'Kêrioù a labour gant o annezidi',
    lead: 'Amañ e vez amprestet, desket, krouet a-stroll ha rannet ar pezh a zeu diouzh se. Dibabit ho kêr.',
    emptyTitle: 'N’eus kêr ebet digor c’hoazh',
    emptyText: 'Emañ he skipailh o prientiñ anezhi. Distroit a-benn un nebeud devezhioù.',
  },
  standing: {
    about: 'Diwar-benn ar porched',
    accessibility: 'Haezadusted',
    privacy: 'Ho roadennoù',
    legal: 'Menegoù lezennel',
    terms: 'Divizoù implijout',
  },
}
