import type { Messages } from '../Messages.ts'

export const waiting: Messages<'fr'>['lending']['waiting'] = {
  title: 'Liste d’attente : {{thing}}',
  lead: 'Quand un exemplaire se libère à vos dates, il est proposé à la première personne de la liste et gardé pour elle.',
  thing: 'Tout est pris à vos dates ?',
  thingText:
    'Inscrivez-vous sur la liste d’attente : dès qu’un exemplaire se libère, la première personne l’obtient.',
  go: 'S’inscrire sur la liste d’attente',
  goFor: 'Attendre pour ces jours',
  submit: 'L’attendre',
  note: 'Attendre ne coûte rien. Dès qu’un exemplaire se libère, un courriel vous prévient ; il vous est gardé {{hours}}, ou jusqu’au moment du retrait.',
  flexible: 'Pourriez-vous commencer plus tôt ou plus tard ?',
  flexibleHint: 'Plus il y a de jours qui vous conviennent, plus vite quelque chose se libère.',
  exactly: 'Non, seulement ces jours-là',
  byDays: 'Jusqu’à {{days}}',
  mine: 'Ce que vous attendez',
  ended: 'Attentes terminées',
  placeNext: 'Vous êtes en tête de la liste',
  place: 'Numéro {{place}} sur la liste',
  wanted: 'Jours',
  days: 'du {{firstDay}} au {{lastDay}}',
  daysFlexible: 'du {{firstDay}} au {{lastDay}}, {{days}} plus tôt ou plus tard',
  leave: 'Je n’attends plus',
  left: 'Vous n’êtes plus sur la liste.',
  joined: 'Vous êtes sur la liste. Dès qu’un exemplaire se libère, un courriel arrive.',
  states: {
    taken: 'Vous avez accepté la proposition',
    lapsed: 'Rien ne s’est libéré à temps, ou la proposition est restée sans réponse',
    left: 'Vous n’êtes plus sur la liste',
  },
  offerText:
    'Prenez-le, et il est à vous comme tout emprunt. Dites non, et la personne suivante l’obtient aussitôt.',
  take: 'Le prendre',
  decline: 'Non merci',
  over: 'Cette proposition est terminée : sans réponse à temps, c’était le tour de la personne suivante.',
  again: 'Attendre de nouveau',
  mail: {
    answer: 'Le prendre, ou dire non',
    seeThing: 'Voir l’objet',
    waitInVain: {
      subject: 'Rien ne s’est libéré : {{equipment}}',
      text: 'Vous attendiez du {{firstDay}} au {{lastDay}}. Aucun exemplaire ne s’est libéré à temps : votre attente est terminée. D’autres dates vous conviendront peut-être.',
    },
    waitRemoved: {
      subject: 'Retrait de la liste d’attente : {{equipment}}',
      text: 'Vous attendiez du {{firstDay}} au {{lastDay}}. Le comptoir vous a retiré de la liste.',
    },
  },
}
