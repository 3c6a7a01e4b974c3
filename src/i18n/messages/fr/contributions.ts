import type { Messages } from '../Messages.ts'

export const contributions: Messages<'fr'>['contributions'] = {
  kinds: { text: 'Texte', photo: 'Photo', sound: 'Son' },
  yours: { text: 'votre texte', photo: 'votre photo', sound: 'votre son' },
  title: 'Ce que d’autres ont ajouté',
  none: 'Personne n’a encore rien ajouté ici. À vous de commencer.',
  unconfirmed: 'Pas encore confirmé',
  confirmed: 'Confirmé',
  unconfirmedMeaning:
    'Ce que l’on ajoute est public aussitôt. « Pas encore confirmé » veut dire que personne d’autre ne l’a encore vérifié.',
  anonymous: 'Sans nom',
  creditedAs: 'Crédit',
  licence: 'Licence',
  add: 'Compléter cette étape',
  chooseAgain:
    'Le fichier choisi n’est pas gardé quand le formulaire est à revoir : choisissez-le de nouveau.',
  addTitle: 'Compléter « {{stop}} »',
  addLead:
    'Écrivez ce que vous savez, montrez ce que vous avez vu, ou faites entendre ce que vous avez enregistré ici.',
  addKind: { text: 'Écrire quelque chose', photo: 'Montrer une photo', sound: 'Partager un son' },
  addMore_one: 'Voir {{count}} contribution',
  addMore_many: 'Voir les {{count}} de contributions',
  addMore_other: 'Voir les {{count}} contributions',
  newest: 'Les plus récentes',
  older: 'Plus anciennes',
  whichKind: 'Que voulez-vous ajouter ?',
  logIn: 'Se connecter pour ajouter quelque chose',
  logInText:
    'Il faut un compte pour que cela reste à vous : vous pouvez changer d’avis et le retirer à tout moment.',
  publicAtOnce: 'C’est public aussitôt. Vous pouvez le retirer à tout moment depuis votre compte.',
  publicLater: 'La ville regarde d’abord. Vous recevrez un courriel quand ce sera public.',
  submit: 'Publier',
  submitWaiting: 'Envoyer',
  transcriptLabel: 'Ce qu’on entend, en mots',
  fields: {
    text: 'Votre texte',
    caption: 'Quelques mots à ce sujet',
    captionHint: 'Ce que c’est, quand c’était, pourquoi c’est important.',
    textHint_one:
      'Au plus {{count}} caractère. Texte simple ; une ligne vide commence un nouveau paragraphe.',
    textHint_many:
      'Au plus {{count}} de caractères. Texte simple ; une ligne vide commence un nouveau paragraphe.',
    textHint_other:
      'Au plus {{count}} caractères. Texte simple ; une ligne vide commence un nouveau paragraphe.',
    photo: 'La photo',
    photoHint:
      'JPEG, PNG, WebP ou AVIF, 15 Mo au plus. Le lieu et l’appareil de prise de vue sont retirés du fichier.',
    alt: 'Ce que montre la photo, en mots',
    altHint: 'Pour qui ne la voit pas : « Deux bateaux de pêche derrière la jetée, à marée basse ».',
    sound: 'L’enregistrement',
    soundHint:
      'MP3, M4A, Ogg, WebM, WAV ou FLAC, 30 Mo au plus. Le lieu et l’appareil sont retirés du fichier.',
    soundTitle: 'Comment s’appelle-t-il ?',
    soundTitleHint: 'Quelques mots : « Drisses dans le vent ».',
    transcript: 'Ce qu’on entend, en mots',
    transcriptHint: 'Pour qui n’entend pas : ce qui est dit, ou quels bruits.',
    language: 'Langue de vos mots',
    licence: 'Que peuvent en faire les autres ?',
    credit: 'Comment vous nommer ?',
    creditName: 'Par mon nom : {{name}}',
    creditPseudonym: 'Par un autre nom',
    creditNone: 'Sans nom',
    pseudonym: 'L’autre nom',
    rights: 'Je l’ai fait moi-même, ou j’ai le droit de le partager sous cette licence',
    consent: 'Toute personne reconnaissable a accepté que ce soit public',
    consentHint:
      'Demandez avant de publier un visage ou une voix. Si personne n’est reconnaissable, cochez aussi.',
  },
  licences: {
    'CC0-1.0': 'Tout, sans vous nommer.',
    'CC-BY-4.0': 'Tout, en vous nommant.',
    'CC-BY-SA-4.0': 'Tout, en vous nommant et en partageant de la même façon ce qu’ils en font.',
    'ODbL-1.0':
      'Utiliser les données pour tout, en nommant la source et en partageant leurs changements de la même façon.',
    'LAL-1.3': 'Tout, en vous nommant et en partageant de la même façon ce qu’ils en font.',
  },
  mine: {
    title: 'Ce que vous avez ajouté',
    lead: 'Les textes, photos et sons que vous avez ajoutés aux parcours de cette ville. Vous pouvez retirer chacun d’eux.',
    emptyTitle: 'Vous n’avez encore rien ajouté',
    emptyText:
      'Choisissez un parcours, et ajoutez ce que vous savez, avez vu ou entendu à l’une de ses étapes.',
    browse: 'Voir les parcours',
    withdraw: 'Retirer',
    withdrawn: 'Vous l’avez retiré. Ce n’est plus public, et le fichier est fermé.',
    made: 'Merci. C’est public maintenant.',
    madeWaiting: 'Merci. La ville regarde, et vous écrira quand ce sera public.',
    reason: 'Pourquoi c’est masqué : {{reason}}',
    states: {
      waiting: 'La ville regarde',
      published: 'Public',
      hidden: 'Masqué par la ville',
      withdrawn: 'Retiré',
    },
    at: '– {{stop}}',
  },
  mails: {
    mine: 'Voir ce que vous avez ajouté',
    see: 'Voir',
    made: {
      public: 'Public : {{kind}}',
      publicText:
        'Merci. Ce que vous avez ajouté est maintenant public sur les pages de {{city}}. D’autres peuvent le confirmer.',
      waits: 'Bien reçu : {{kind}}',
      waitsText: 'Merci. {{city}} regarde avant de publier, et vous écrira alors.',
      rights: 'Cela reste à vous. Vous pouvez le retirer à tout moment depuis votre compte.',
    },
    published: {
      subject: 'Public : {{kind}}',
      text: '{{city}} a regardé ce que vous avez ajouté. C’est public maintenant. Merci.',
    },
    hidden: {
      subject: 'Masqué : {{kind}}',
      text: '{{city}} a masqué ce que vous aviez ajouté, pour cette raison :',
      next: 'Si vous pensez que c’est une erreur, répondez à ce courriel ou écrivez à {{contact}}.',
    },
  },
}
