import type { Messages } from '../Messages.ts'

export const standing: Messages<'fr'>['lending']['standing'] = {
  title: 'Ma situation',
  lead: 'Ce qui compte contre vous comme emprunteur, pourquoi, et jusqu’à quand. Vous et le comptoir êtes seuls à le voir.',
  none: 'Rien ne compte contre vous',
  noneText: 'Ce qui est rendu en retard, pas retiré ou perdu serait noté ici.',
  suspended: 'Vous ne pouvez rien demander de nouveau jusqu’au {{until}}',
  suspendedText:
    'Ce que vous avez ou qui vous est promis reste tel quel. À partir du {{from}}, vous pourrez de nouveau emprunter, sans rien faire.',
  someText:
    'Avertissements qui comptent : {{number}} sur {{limit}}. Avec {{limit}}, vous ne pouvez rien demander de nouveau pendant {{days}}.',
  strikes: 'Avertissements',
  suspensions: 'Suspensions',
  kinds: {
    late: 'Rendu en retard',
    'no-show': 'Non retiré',
    lost: 'Perdu',
  },
  states: {
    active: 'compte jusqu’au {{expiresOn}}',
    expired: 'ne compte plus',
    used: 'a mené à une suspension',
    appealed: 'votre recours attend une réponse',
    withdrawn: 'retiré',
    running: 'jusqu’au {{lastDay}}',
    lifted: 'levée',
    over: 'terminée',
  },
  about: '{{kind}} : {{thing}}',
  givenOn: 'Donné le',
  loan: 'Emprunt',
  days: 'du {{firstDay}} au {{lastDay}}',
  why: 'Pourquoi',
  byRule: 'Nombre d’avertissements atteint',
  byStaff: 'Le comptoir : {{grounds}}',
  appeal: 'Votre recours',
  answer: 'La réponse',
  appealTitle: 'Recours : {{thing}}',
  appealOpen: 'Ce n’est pas juste',
  appealLabel: 'Pourquoi ne devrait-il pas compter ?',
  appealHint:
    'Vous pouvez faire un seul recours. Tant que le comptoir n’a pas répondu, il ne compte pas pour une suspension.',
  appealSubmit: 'Envoyer le recours',
  appealed: 'Votre recours est au comptoir. Un courriel vous apportera la réponse.',
  see: 'Voir pourquoi, et ce que vous pouvez faire',
  mail: {
    see: 'Voir votre situation',
    strikeGiven: {
      subject: 'Un avertissement : {{equipment}}',
      late: 'Vous l’aviez jusqu’au {{lastDay}} et l’avez rendu plus tard : quelqu’un d’autre l’a peut-être attendu. C’est un avertissement.',
      'no-show':
        'Il vous attendait le {{firstDay}} et n’a pas été retiré : personne d’autre n’a pu l’avoir. C’est un avertissement.',
      lost: 'Il est noté comme perdu. C’est un avertissement.',
      counts: 'Il compte jusqu’au {{expiresOn}}, puis plus du tout.',
      appeal:
        'Cela s’est passé autrement ? Vous pouvez faire un recours dans votre compte ; jusqu’à la réponse, il ne compte pas.',
    },
    appealDecided: {
      withdrawn: {
        subject: 'L’avertissement est retiré : {{equipment}}',
        text: 'L’avertissement du {{givenOn}} ne compte plus.',
      },
      stays: {
        subject: 'L’avertissement reste : {{equipment}}',
        text: 'Le comptoir a lu votre recours. L’avertissement du {{givenOn}} compte jusqu’au {{expiresOn}}.',
      },
    },
    suspended: {
      subject: 'Rien de nouveau jusqu’au {{lastDay}}',
      text: 'Jusqu’au {{lastDay}}, vous ne pouvez rien demander de nouveau. À partir du {{from}}, vous pourrez de nouveau emprunter, sans rien faire.',
      byRule: 'La raison : le nombre d’avertissements fixé par la ville est atteint.',
      stays:
        'Ce que vous avez ou qui vous est promis reste tel quel. Votre compte montre les raisons, et où faire un recours.',
    },
    suspensionLifted: {
      subject: 'Vous pouvez de nouveau emprunter',
      text: 'La suspension est levée : demandez ce dont vous avez besoin.',
    },
  },
}
