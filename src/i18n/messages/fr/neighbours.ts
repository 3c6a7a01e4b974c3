import type { Messages } from '../Messages.ts'

export const neighbours: Messages<'fr'>['lending']['neighbours'] = {
  title: 'Entre voisins',
  lead: 'Ce que les habitants et les associations se prêtent ici, gratuitement.',
  linkText:
    'Une perceuse pour un trou, un vélo cargo pour un déménagement : demandez près de chez vous, ou proposez ce qui vous sert peu.',
  see: 'Voir ce que prêtent les voisins',
  offer: 'Prêter quelque chose',
  offerLead:
    'Dites ce que c’est, ce que vous demandez à qui l’emprunte et où vous pourriez vous retrouver. Vous décidez de chaque demande.',
  part: 'Quartier',
  anyPart: 'Toute la ville',
  bothDays:
    'Indiquez les deux jours, le premier avant le dernier ; en attendant, la liste n’en tient pas compte.',
  empty: 'Personne ne prête encore rien ici',
  emptyText: 'Commencez : qu’avez-vous qui ne sert que deux fois par an ?',
  moreThan: 'Plus de {{most}} objets',
  emptyNarrowed: 'Rien de ce que prêtent les voisins ne convient. Essayez d’autres jours, ou toute la ville.',
  how: 'Comment ça se passe',
  howSteps: {
    ask: {
      title: 'Demander',
      text: 'Vous dites pour quels jours. Son propriétaire répond sous {{days}} jours, sinon la demande devient caduque.',
    },
    meet: {
      title: 'Se retrouver',
      text: 'S’il est d’accord, vous apprenez où vous retrouver et comment vous joindre. Personne d’autre ne l’apprend jamais.',
    },
    back: { title: 'Rendre', text: 'Vous notez tous deux son état, à la remise puis au retour.' },
  },
  noMoney: 'Aucun argent ne circule ici : ni loyer, ni caution.',
  theOwner: 'Son propriétaire',
  aNeighbour: 'un voisin ou une voisine',
  somebody: 'Une personne partie depuis',
  lentBy: 'Prêté par {{owner}}',
  owner: 'Prêté par',
  borrower: 'Emprunté par',
  thing: 'Objet',
  days: 'Jours',
  fromTo: 'du {{firstDay}} au {{lastDay}}',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  meetingPlace: 'Lieu de rendez-vous',
  contact: 'Pour se joindre',
  daysPossible: 'Du {{earliest}} au {{latest}}.',
  whenLead: 'Choisissez le jour où vous voulez venir le chercher.',
  calendar: {
    notThen: '{{day}} : impossible',
    taken: '{{day}} : pris',
    free: '{{day}} : libre',
    shortFree: 'libre',
    shortTaken: 'pris',
  },
  rules: 'Ce que demande son propriétaire',
  ruleDays_one: 'Pour {{count}} jour au plus',
  ruleDays_many: 'Pour {{count}} de jours au plus',
  ruleDays_other: 'Pour {{count}} jours au plus',
  ruleLead_one: 'Demandez au moins {{count}} jour avant',
  ruleLead_many: 'Demandez au moins {{count}} de jours avant',
  ruleLead_other: 'Demandez au moins {{count}} jours avant',
  ruleApproval: {
    always: 'Son propriétaire répond à chaque demande',
    'first-time':
      'Son propriétaire répond la première fois ; qui lui a déjà rendu quelque chose l’a tout de suite',
    never: 'Pas de réponse à attendre : il est à vous dès que vous le demandez',
  },
  terms: 'Dans ses mots',
  where: 'Où ?',
  whereText:
    'Vous apprenez le lieu de rendez-vous quand son propriétaire est d’accord. Rien ici ne dit où quelqu’un habite.',
  insurance: 'Si quelque chose casse',
  insuranceText:
    'Vous prêtez et empruntez entre vous : qui casse ou perd l’objet en répond devant son propriétaire. Demandez à votre assurance si votre responsabilité civile couvre les objets prêtés. La ville n’est pas partie à ce prêt.',
  ask: 'Le demander',
  message: 'Un mot à son propriétaire',
  messageHint: 'À quoi il vous servira, et quand vous pourriez venir.',
  agree: 'Je respecte ce que demande son propriétaire, et je réponds de l’objet tant que je l’ai.',
  shared:
    '{{owner}} lira votre nom et ce que vous écrivez. En cas d’accord, chacun voit l’adresse électronique de l’autre.',
  asked: 'C’est demandé. {{other}} en prend connaissance, et la réponse vous arrivera par courriel.',
  agreedAtOnce:
    'Il est à vous ces jours-là. Vous voyez ci-dessous où vous retrouver et comment joindre {{other}}.',
  saved: 'C’est noté.',
  publicAtOnce:
    'Tout le monde le voit aussitôt : nom, description, photo, quartier et la façon dont on vous nomme. Les lieux de rendez-vous restent pour vous.',
  publicLater: 'La ville l’examine d’abord. Les lieux de rendez-vous restent pour vous.',
  form: {
    name: 'Qu’est-ce que c’est ?',
    nameHint: 'Comme on le chercherait : perceuse à percussion, tente quatre places.',
    choose: 'Choisissez',
    description: 'Décrivez-le',
    descriptionHint: 'Marque et taille, ce qui va avec, ce qu’il faut savoir.',
    picture: 'Photo',
    file: 'Une photo de l’objet',
    withoutPicture: 'Retirer cette photo',
    otherPicture: 'Une autre photo à la place',
    fileHint: 'Elle est montrée sous {{licence}}. Le lieu de la prise de vue en est effacé.',
    rights: 'J’ai pris cette photo, ou j’ai le droit de la partager.',
    maxDays: 'Pour combien de jours au plus ?',
    maxDaysHint_one: '{{count}} jour au plus.',
    maxDaysHint_many: '{{count}} de jours au plus.',
    maxDaysHint_other: '{{count}} jours au plus.',
    leadDays: 'Combien de jours avant faut-il demander ?',
    leadDaysHint: '0 : le jour même aussi.',
    approval: 'Voulez-vous répondre à chaque demande ?',
    approvals: {
      always: 'Oui, à chacune',
      'first-time': 'À la première d’une personne seulement ; qui a rendu quelque chose l’a tout de suite',
      never:
        'Non, qui le demande l’a pour les jours libres, et apprend aussitôt votre adresse électronique et le premier de vos lieux',
    },
    terms: 'Que demandez-vous à qui l’emprunte ?',
    termsHint: 'Le rendre propre, pas sous la pluie, les mèches sont à votre charge…',
    partHint: 'C’est tout ce qu’on apprend de l’endroit où il est.',
    noPart: 'Je préfère ne pas le dire',
    places: 'Où pourriez-vous vous retrouver ?',
    placesHint_one: '{{count}} lieu. Seule la personne que vous acceptez l’apprend.',
    placesHint_many: '{{count}} de lieux, un par ligne.',
    placesHint_other:
      'Jusqu’à {{count}} lieux, un par ligne. Seule la personne que vous acceptez apprend celui que vous choisissez.',
    whose: 'À qui est-il ?',
    mine: 'À moi',
  },
  mine: 'Mes voisins et moi',
  mineLead: 'Ce que vous prêtez et empruntez sans passer par un guichet de la ville.',
  mineEmpty: 'Rien encore entre vous et vos voisins',
  mineEmptyText: 'Regardez ce qu’ils prêtent, ou proposez quelque chose.',
  ofMe: 'On vous demande',
  byMe: 'Vous avez demandé',
  past: 'Terminé',
  myThings: 'Ce que vous proposez',
  made: 'C’est proposé. Un courriel vous préviendra de la première demande.',
  madeWaiting: 'C’est enregistré. La ville l’examine ; un courriel vous préviendra quand il sera public.',
  waiting: 'La ville l’examine d’abord. Un courriel vous préviendra quand il sera public.',
  waitingRests:
    'La ville l’examine d’abord. Ensuite il reste en pause, jusqu’à ce que vous le proposiez de nouveau.',
  hidden: 'La ville l’a retiré',
  seePublic: 'Le voir comme les autres',
  change: 'Modifier ce que vous en dites',
  save: 'Enregistrer',
  done: {
    changed: 'C’est enregistré. Ce qui était convenu reste convenu.',
    paused: 'Plus personne ne peut le demander. Ce qui était convenu reste convenu.',
    offered: 'Il est de nouveau proposé.',
  },
  move: {
    paused: 'Ne plus le prêter pour l’instant',
    offered: 'Le proposer à nouveau',
    withdrawn: 'Le reprendre pour de bon',
  },
  thingStates: {
    waiting: 'La ville l’examine',
    offered: 'Proposé',
    paused: 'En pause',
    hidden: 'Retiré',
    withdrawn: 'Repris',
  },
  states: {
    requested: 'Demandé',
    accepted: 'Convenu',
    declined: 'Pas convenu',
    cancelled: 'Annulé',
    lapsed: 'Sans réponse',
    'not-taken': 'Jamais retiré',
    'handed-over': 'Prêté',
    returned: 'Rendu',
    closed: 'Rendu, tous deux le disent',
  },
  late: 'En retard',
  steps: {
    requested: 'Demandé',
    accepted: 'Convenu',
    'handed-over': 'Remis',
    returned: 'Rendu',
    declined: 'Pas convenu',
    cancelled: 'Annulé',
    lapsed: 'Sans réponse',
    'not-taken': 'Jamais retiré',
    closed: 'Terminé',
  },
  next: {
    proposed: {
      owner:
        '{{other}} lit les autres jours que vous proposez, du {{proposedFirstDay}} au {{proposedLastDay}}. Vous pouvez encore prêter aux jours demandés.',
      borrower:
        '{{other}} propose d’autres jours, du {{proposedFirstDay}} au {{proposedLastDay}}. Prenez-les, ou annulez votre demande.',
    },
    delayed:
      'Il devrait être rendu à {{other}} et ne l’est pas, et vous devez aller le chercher le {{firstDay}}. Demandez à {{other}} ce qu’il en est, ou regardez ce que d’autres prêtent ces jours-là.',
    confirm: '{{other}} dit que l’objet a été remis. Dites dans quel état.',
    saidReturned: {
      owner: '{{other}} dit l’avoir rendu. Confirmez-le, pour que d’autres puissent l’avoir.',
      borrower: 'Vous dites l’avoir rendu. C’est à {{other}} de le confirmer.',
    },
    requested: {
      owner:
        '{{other}} le demande du {{firstDay}} au {{lastDay}}. Répondez, pour que l’autre puisse s’organiser.',
      borrower: '{{other}} lit votre demande. La réponse vous arrivera par courriel.',
    },
    accepted: {
      owner: 'Remettez-le à {{other}} le {{firstDay}}, et notez son état.',
      borrower: 'Allez le chercher auprès de {{other}} le {{firstDay}}, et notez son état.',
    },
    'handed-over': {
      owner: '{{other}} le rend au plus tard le {{lastDay}}. Confirmez-le alors.',
      borrower: 'Rendez-le à {{other}} au plus tard le {{lastDay}}.',
    },
    returned: {
      owner: 'Il est rendu. {{other}} peut encore dire comment il l’a trouvé.',
      borrower: '{{other}} l’a récupéré. Vous pouvez encore dire comment vous l’avez trouvé.',
    },
  },
  one: {
    owner: '{{thing}} pour {{other}}',
    borrower: '{{thing}}, chez {{other}}',
  },
  you: 'Vous',
  words: {
    wrote: '{{who}} :',
    answered: '{{who}}, en réponse :',
    cancelled: '{{who}}, en annulant :',
  },
  accept: 'Le prêter',
  acceptNote: '{{other}} apprend alors ce lieu et votre adresse électronique, et vous la sienne.',
  meetWhere: 'Où vous retrouvez-vous ?',
  answer: 'Un mot de votre part',
  answerHint: 'À quelle heure vous y êtes, à quelle sonnette sonner.',
  propose: 'Proposer d’autres jours',
  proposeNote:
    'Ils restent libres pour d’autres tant que {{other}} ne les a pas pris, et sont convenus alors, au lieu que vous choisissez.',
  take: 'Prendre ces jours',
  takeNote:
    'Du {{firstDay}} au {{lastDay}}. Vous apprendrez où vous retrouver, et chacun verra l’adresse de l’autre.',
  decline: 'Ne pas le prêter',
  why: 'Pourquoi ?',
  cancel: 'Annuler',
  turnAway: 'Ne plus rien prêter à cette personne',
  turnAwayNote:
    '{{other}} ne pourra plus rien vous demander, et l’apprendra en essayant, sans qu’une raison soit donnée. Ses demandes restées sans réponse sont refusées, et un courriel le lui dit ; ce qui est convenu reste, tant que personne de vous deux ne l’annule. Vous pouvez revenir dessus dans votre compte. Personne d’autre ne le voit.',
  turnedAway: 'À qui vous ne prêtez plus',
  turnedAwayText: '{{other}} ne peut plus rien vous demander. Vous pouvez revenir dessus dans votre compte.',
  turnedAwayLead:
    'Ces personnes ne peuvent rien vous demander. Personne d’autre que vous, et au nom d’une organisation ses membres, ne voit cette liste.',
  lendAgain: 'Accepter de nouveau les demandes de {{other}}',
  lentAgain: 'Cette personne peut de nouveau vous demander quelque chose. Personne n’en est averti.',
  confirm: {
    'handed-over': { owner: 'Je l’ai remis', borrower: 'Je l’ai' },
    returned: { owner: 'Il est rendu', borrower: 'Je l’ai rendu' },
  },
  confirmNote: {
    'handed-over': 'La même chose est demandée à {{other}}. Ce que vous notez reste ainsi.',
    returned: 'La même chose est demandée à {{other}}. Ce que vous notez reste ainsi.',
  },
  howIsIt: 'Dans quel état est-il ?',
  conditions: {
    'as-said': 'Comme il faut',
    incomplete: 'Il manque quelque chose',
    damaged: 'Quelque chose est cassé',
  },
  note: 'Que voyez-vous ?',
  noteHint: 'Nécessaire s’il manque quelque chose ou si quelque chose est cassé.',
  confirmed: 'Ce que vous avez confirmé tous deux',
  said: {
    'handed-over': '{{who}} : remis',
    returned: '{{who}} : rendu',
  },
  at: 'Quand',
  report: 'Signaler un problème à la ville',
  reportTitle: 'Quel est le problème avec « {{thing}} » ?',
  reportLead: 'Qui veille sur les prêts le lit et vous répond. L’autre ne saura pas qui l’a écrit.',
  reportLogIn:
    'Pour que la ville puisse vous répondre, connectez-vous d’abord. En cas de danger, appelez le 112.',
  reportKind: 'De quoi s’agit-il ?',
  reportKinds: {
    unsafe: 'C’est dangereux',
    'not-allowed': 'Cela ne devrait pas être prêté ici',
    'not-as-described': 'Ce n’est pas ce que dit la page',
    'not-returned': 'L’objet n’est pas revenu',
    damaged: 'Il est revenu cassé, ou l’on dit que je l’ai cassé',
    conduct: 'Le comportement de quelqu’un',
    other: 'Autre chose',
  },
  reportText: 'Que s’est-il passé ?',
  reported: 'La ville le sait maintenant',
  reportedText: 'La réponse vous arrivera par courriel.',
  calendarEvent: '{{thing}} (entre voisins)',
  mail: {
    see: 'Le voir et répondre',
    seeOthers: 'Voir ce que d’autres prêtent',
    seeThing: 'Le voir dans votre compte',
    closing: 'Vous recevez ce courriel parce que vous prêtez ou empruntez entre voisins.',
    writes: '{{other}} écrit : {{text}}',
    borrowingRequested: {
      subject: '{{other}} demande « {{thing}} »',
      text: '{{other}} aimerait emprunter « {{thing}} » du {{firstDay}} au {{lastDay}}. Dites si vous le prêtez. Sans réponse, la demande devient caduque au bout de {{count}} jours.',
    },
    borrowingAgreed: {
      subject: 'Vous prêtez « {{thing}} » à {{other}}',
      text: '{{other}} emprunte « {{thing}} » du {{firstDay}} au {{lastDay}}. À la remise, notez tous deux son état.',
    },
    borrowingAccepted: {
      subject: '« {{thing}} » est pour vous',
      text: '{{other}} vous prête « {{thing}} » du {{firstDay}} au {{lastDay}}. En allant le chercher, notez tous deux son état.',
    },
    borrowingDeclined: {
      subject: 'Pas de « {{thing}} » ces jours-là',
      text: '{{other}} ne prête pas « {{thing}} » du {{firstDay}} au {{lastDay}}. Peut-être d’autres jours, ou auprès de quelqu’un d’autre.',
    },
    borrowingProposed: {
      subject: 'D’autres jours pour « {{thing}} » ?',
      text: '{{other}} ne peut pas prêter « {{thing}} » du {{firstDay}} au {{lastDay}}, et propose du {{proposedFirstDay}} au {{proposedLastDay}}. Prenez ces jours ou annulez votre demande ; sans réponse, elle devient caduque au bout de {{count}} jours. Tant que vous ne les avez pas pris, quelqu’un d’autre le peut.',
    },
    borrowingLeft: {
      subject: '« {{thing}} » : pas de jours convenus',
      text: 'Les jours proposés pour « {{thing}} », du {{proposedFirstDay}} au {{proposedLastDay}}, n’ont pas été pris, et la demande est caduque. Une nouvelle demande reste possible à tout moment.',
    },
    borrowingTurnedAway: {
      subject: '« {{thing}} » ne vous sera pas prêté',
      text: '{{other}} ne prête pas « {{thing}} » du {{firstDay}} au {{lastDay}}, et ne prend plus de demandes de vous. Qui prête ce qui est à soi choisit à qui, sans avoir à dire pourquoi, et personne d’autre ne l’apprend. Ce que prêtent d’autres voisins et la ville vous reste ouvert.',
    },
    borrowingCancelled: {
      subject: '« {{thing}} » : annulé',
      text: 'Ce qui était convenu pour « {{thing}} » du {{firstDay}} au {{lastDay}} est annulé.',
    },
    borrowingLapsed: {
      subject: 'Pas de réponse pour « {{thing}} »',
      text: '{{other}} n’a pas répondu à temps, et votre demande du {{firstDay}} au {{lastDay}} est caduque. Peut-être quelqu’un d’autre prête-t-il la même chose.',
    },
    borrowingNotTaken: {
      subject: '« {{thing}} » n’a pas été retiré',
      text: 'Les jours convenus pour « {{thing}} », du {{firstDay}} au {{lastDay}}, sont passés, et personne de vous deux n’a dit que l’objet a été remis : c’est clos. S’il l’a été tout de même, signalez-le à la ville.',
    },
    borrowingReturned: {
      subject: '« {{thing}} » est rendu',
      text: '{{other}} confirme que « {{thing}} » est rendu. Si vous l’avez trouvé dans un autre état, dites-le sous deux semaines.',
    },
    borrowingConfirm: {
      'handed-over': {
        owner: {
          subject: '{{other}} a « {{thing}} »',
          text: '{{other}} dit que vous avez remis « {{thing}} ». Dites dans quel état.',
        },
        borrower: {
          subject: 'Avez-vous « {{thing}} » ?',
          text: '{{other}} dit que vous avez « {{thing}} ». Dites dans quel état. Si vous ne l’avez pas, signalez-le à la ville.',
        },
      },
      returned: {
        owner: {
          subject: '« {{thing}} » est-il rendu ?',
          text: '{{other}} dit avoir rendu « {{thing}} ». Confirmez-le, pour que d’autres puissent l’avoir.',
        },
        borrower: {
          subject: '« {{thing}} » est rendu',
          text: '{{other}} dit que « {{thing}} » est rendu. Dites dans quel état vous l’avez trouvé.',
        },
      },
    },
    borrowingTomorrow: {
      owner: {
        subject: 'Demain : « {{thing}} » pour {{other}}',
        text: 'Demain, {{firstDay}}, {{other}} vient chercher « {{thing}} ».',
      },
      borrower: {
        subject: 'Demain : « {{thing}} » chez {{other}}',
        text: 'Demain, {{firstDay}}, vous allez chercher « {{thing}} » auprès de {{other}}.',
      },
    },
    borrowingDelayed: {
      owner: {
        subject: '« {{thing}} » est en retard : {{other}} l’attend',
        text: '« {{thing}} » devrait être rendu et ne l’est pas. {{other}}, qui doit venir le chercher le {{firstDay}}, est au courant. Dites-lui ce qu’il en est, ou annulez à temps ; s’il est rendu, confirmez-le.',
      },
      borrower: {
        subject: '« {{thing}} » ne sera peut-être pas rendu à temps',
        text: '« {{thing}} » devrait être rendu à {{other}} et ne l’est pas, et vous devez aller le chercher le {{firstDay}}. Demandez à {{other}} ce qu’il en est, ou regardez ce que d’autres prêtent ces jours-là. Dès qu’il sera rendu, le courriel de la veille viendra comme toujours.',
      },
    },
    borrowingDue: {
      subject: 'Demain, « {{thing}} » est à rendre',
      text: 'Rendez « {{thing}} » à {{other}} au plus tard le {{lastDay}}.',
    },
    borrowingOverdue: {
      owner: {
        subject: '« {{thing}} » devrait être rendu',
        text: '{{other}} devait rendre « {{thing}} » au plus tard le {{lastDay}}. S’il est rendu, confirmez-le ; si vous n’arrivez pas à joindre cette personne, signalez-le à la ville.',
      },
      borrower: {
        subject: '« {{thing}} » est en retard',
        text: 'Vous deviez rendre « {{thing}} » à {{other}} au plus tard le {{lastDay}}. Rendez-le, ou dites quand vous le pourrez.',
      },
    },
    thingPublished: {
      subject: '« {{thing}} » est proposé',
      text: 'La ville a examiné « {{thing}} » : tout le monde le voit maintenant. Un courriel vous préviendra de la première demande.',
    },
    thingHidden: {
      subject: 'La ville a retiré « {{thing}} »',
      text: 'Plus personne ne voit « {{thing}} », et ce qui était demandé ou convenu est annulé. Si vous n’êtes pas d’accord, écrivez à {{email}}.',
    },
    thingLetIn: {
      subject: '« {{thing}} » est accepté, et en pause',
      text: 'La ville a examiné « {{thing}} » et n’y trouve rien à redire. Personne ne le voit encore : il est en pause, comme vous l’aviez laissé, ou parce que l’organisation au nom de laquelle vous le prêtiez n’existe plus. Proposez-le de nouveau quand vous voulez : sans organisation, il est prêté en votre nom.',
    },
    thingPaused: {
      subject: '« {{thing}} » est en pause',
      text: 'Vous prêtiez « {{thing}} » au nom de « {{organisation}} », dont vous ne faites plus partie. Personne ne peut plus le demander ; ce qui est convenu continue. S’il est à vous, retirez-le et proposez-le de nouveau en votre nom.',
    },
    reportDecided: {
      subject: 'Suite donnée à votre signalement sur « {{thing}} »',
      upheld: 'Vous avez bien fait d’écrire au sujet de « {{thing}} ». Merci.',
      dismissed: 'La ville a examiné ce que vous écriviez au sujet de « {{thing}} », et le voit autrement.',
      answer: 'La réponse : {{answer}}',
    },
  },
}

export const neighbourRefusals = {
  'thing-unknown': 'Personne ne propose cela ici en ce moment.',
  'not-lent-here': 'Les habitants ne se prêtent pas d’objets par la ville ici.',
  'own-thing': 'Il est déjà à vous.',
  'turned-away':
    'Qui prête ce qui est à soi choisit à qui, sans avoir à dire pourquoi. Son propriétaire ne prend pas de demandes de vous ; personne d’autre ne l’apprend, et ce que prêtent d’autres vous est ouvert.',
  'neighbour-left': 'Cette personne a fermé son compte, et ne peut plus rien demander avec.',
  'turned-away-unknown':
    'Personne sur votre liste ne correspond. Peut-être cette personne peut-elle déjà demander de nouveau.',
  'proposed-already': 'Vous avez déjà proposé d’autres jours. C’est à l’autre de répondre.',
  'same-days': 'Choisissez d’autres jours que ceux qui sont demandés.',
  'day-past': 'Ces jours commencent dans le passé. Choisissez-en de plus tardifs.',
  'nothing-proposed': 'Aucun autre jour ne vous est proposé.',
  'proposal-taken':
    'Quelqu’un d’autre a pris ces jours entre-temps. Votre demande pour les jours que vous aviez choisis tient toujours ; vous pouvez aussi en demander d’autres.',
  'neighbour-too-soon':
    'Son propriétaire veut le savoir plus tôt. Le premier jour possible est le {{earliest}}.',
  'too-many-borrowings_one':
    'Vous pouvez avoir {{count}} objet de voisins à la fois. Rendez-le ou annulez d’abord.',
  'too-many-borrowings_many':
    'Vous pouvez avoir {{count}} d’objets de voisins à la fois. Rendez-en un ou annulez-en un d’abord.',
  'too-many-borrowings_other':
    'Vous pouvez avoir {{count}} objets de voisins à la fois. Rendez-en un ou annulez-en un d’abord.',
  'message-too-long_one': 'Dites-le en {{count}} caractère.',
  'message-too-long_many': 'Dites-le en {{count}} de caractères au plus.',
  'message-too-long_other': 'Dites-le en {{count}} caractères au plus.',
  'asked-enough': 'Vous avez beaucoup demandé en un jour. Attendez demain.',
  'unanswered-enough':
    'Son propriétaire a déjà deux de vos demandes sans réponse. Attendez-en une, ou regardez ce que prêtent d’autres voisins.',
  'terms-not-agreed': 'Cochez que vous respectez ce que demande son propriétaire.',
  'thing-incomplete': 'Il manque quelque chose, ou quelque chose ne va pas.',
  'thing-name-missing': 'Dites ce que c’est.',
  'thing-description-missing': 'Décrivez-le, pour qu’on sache ce qu’on demande.',
  'text-too-long': 'C’est trop long. Dites-le plus court.',
  'category-not-lent': 'Choisissez un genre d’objet qui se prête ici.',
  'part-unknown': 'Choisissez un quartier de la liste.',
  'thing-days': 'Donnez un nombre de jours, de 1 à {{days}}.',
  'thing-lead': 'Donnez un nombre de jours, de 0 à 60.',
  'approval-missing': 'Dites si vous voulez répondre aux demandes.',
  'place-missing': 'Nommez au moins un lieu où vous pourriez vous retrouver.',
  'too-many-places': 'Nommez {{places}} lieux au plus, un par ligne.',
  'place-unknown': 'Choisissez un de vos lieux de rendez-vous.',
  'suspended-owner': 'Vous ne pouvez rien proposer de nouveau jusqu’au {{until}}.',
  'suspended-lender':
    'Vous ne pouvez rien prêter de nouveau jusqu’au {{until}} : la ville a suspendu vos prêts. Ce qui est déjà convenu continue.',
  'left-organisation':
    'Vous ne faites plus partie de l’organisation au nom de laquelle vous le prêtez. S’il est à vous, retirez-le et proposez-le de nouveau en votre nom.',
  'too-many-things_one': 'Vous pouvez proposer {{count}} objet à la fois. Reprenez-en un d’abord.',
  'too-many-things_many': 'Vous pouvez proposer {{count}} d’objets à la fois. Reprenez-en un d’abord.',
  'too-many-things_other': 'Vous pouvez proposer {{count}} objets à la fois. Reprenez-en un d’abord.',
  'thing-not-movable': 'La ville l’examine, ou l’a retiré. C’est à elle d’en décider.',
  'borrowing-unknown': 'Il n’y a rien de tel entre vous et un voisin.',
  'borrowing-answered': 'La réponse est déjà donnée, ou c’est terminé.',
  'borrowing-not-cancellable': 'C’est déjà remis, ou terminé.',
  'reason-missing': 'Dites pourquoi : l’autre le lira.',
  'handover-not-now': 'Ce n’est pas possible à ce stade du prêt.',
  'moment-unknown': 'Ce n’est pas possible à ce stade du prêt.',
  'condition-missing': 'Dites dans quel état il est.',
  'note-missing': 'Décrivez ce qui manque ou ce qui est cassé.',
  'report-kind-missing': 'Dites de quoi il s’agit.',
  'text-missing': 'Dites ce qui s’est passé.',
  'already-reported': 'Vous l’avez déjà signalé. La ville répond d’abord à cela.',
}
