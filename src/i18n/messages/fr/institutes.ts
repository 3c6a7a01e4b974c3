import type { Messages } from '../Messages.ts'

export const institutes: Messages<'fr'>['institutes'] = {
  short: {
    commons: 'Communs',
    'open-business': 'Entreprises ouvertes',
    'benefit-sharing': 'Partage des bénéfices',
  },
  title: 'Les trois instituts',
  lead: 'La ville ne fait pas la culture, les outils et les savoirs à votre place. Elle tient trois instituts qui vous aident à les faire, à les garder et à en vivre.',
  round: 'Comment les trois travaillent ensemble',
  roundSteps: {
    commons: 'Des gens font quelque chose ensemble. C’est publié sous une licence ouverte et cela le reste.',
    'open-business':
      'Des entreprises en vivent. Elles disent sur quels communs elles s’appuient, et comment.',
    'benefit-sharing':
      'Une part de ce qu’elles gagnent revient, et les personnes dont c’est l’ouvrage sont reconnues.',
  },
  roundEnd: 'Ce qui revient aide la suite à commencer.',
  seatsFilled_one: '{{count}} siège',
  seatsFilled_many: '{{count}} de sièges',
  seatsFilled_other: '{{count}} sièges',
  seatsEmpty_one: 'dont {{count}} vacant',
  seatsEmpty_many: 'dont {{count}} de vacants',
  seatsEmpty_other: 'dont {{count}} vacants',
  noneEmpty: 'tous occupés',
  seats: 'Sièges',
  purpose: 'À quoi il sert',
  members: 'Qui y siège',
  membersLead:
    'Chaque siège appartient à un groupe et se tient le temps d’un mandat. Les sièges vacants sont montrés.',
  seat: 'Siège',
  holder: 'Tenu par',
  empty: 'Vacant : proposez-vous',
  until: 'jusqu’en {{day}}',
  fromUntil: '{{from}} – {{until}}',
  noSeats: 'Aucun siège n’est encore créé. Écrivez à l’institut si vous voulez y prendre part.',
  charter: 'Charte',
  guides: 'Ses guides',
  noGuides: 'Il n’a pas encore de guide.',
  takePart: 'Prendre part',
  takePartText: {
    commons:
      'Dites que vous gardez quelque chose à plusieurs, demandez un local, du matériel ou un conseil, ou proposez-vous pour un siège vacant. La réponse vient par écrit.',
    'open-business':
      'Inscrivez votre entreprise et les communs sur lesquels elle s’appuie, demandez conseil avant de vous lancer, ou proposez-vous pour un siège vacant.',
    'benefit-sharing':
      'Dites ce que votre entreprise rend, nommez quelqu’un dont le travail mérite un soutien, ou proposez-vous pour un siège vacant.',
  },
  write: 'Écrire à l’institut',
  contact: 'Contact',
  seeCommons: 'Voir les communs',
  seeBusinesses: 'Voir les entreprises',
  emptyTitle: 'Les instituts se mettent en place',
  emptyText: 'En attendant, la ville elle-même répond.',
  decisions: {
    title: 'Ce que les instituts ont décidé',
    lead: 'Chaque décision avec sa date, ses motifs et ses votes.',
    latest: 'Dernières décisions',
    all: 'Toutes ses décisions',
    none: 'Il n’a encore inscrit aucune décision à son registre.',
    narrow: 'Affiner la liste',
    decidedOn: 'Décidé le',
    by: 'Décidé par',
    vote: 'Le vote',
    votes: { for: 'Pour', against: 'Contre', abstained: 'Abstentions' },
    others: 'Autres décisions de cet institut',
    pages: 'Pages du registre',
    newest: 'Dernières décisions',
    older: 'Décisions plus anciennes',
    emptyTitle: 'Aucune décision ici pour le moment',
    emptyText: 'Dès qu’un institut décide quelque chose, la décision figure ici avec ses motifs.',
  },
}
