import type { Messages } from '../Messages.ts'

export const businessApplication: Messages<'fr'>['businessApplication'] = {
  title: 'Inscrire votre entreprise',
  lead: 'L’annuaire de {{city}} présente des entreprises, des coopératives et des associations qui vivent de ce qui est tenu en commun, et le font vivre. L’inscription est gratuite.',
  needsAccount:
    'Il vous faut un compte : nous pourrons vous poser des questions et vous pourrez suivre votre fiche.',
  noCommonsTitle: 'Il n’y a pas encore de commun sur lequel s’appuyer ici',
  noCommonsText:
    'Une fiche cite au moins un commun de la ville. Demandez à la ville de commencer par le vôtre.',
  seeCommons: 'Voir les communs',
  submit: 'Envoyer la fiche',
  note: 'Les agents et les membres de l’institut de {{city}} la lisent et vous répondent par courriel. D’ici là, elle n’est pas publique.',
  choose: 'Choisissez',
  business: {
    legend: 'Votre entreprise',
    name: 'Nom',
    sector: 'Domaine',
    model: 'De quoi elle vit',
    summary: 'Ce qu’elle fait',
    summaryHint: 'Deux ou trois phrases, comme à une voisine.',
  },
  uses: {
    legend: 'Ce sur quoi elle s’appuie',
    hint: 'Citez au moins un commun de la ville et dites ce que vous faites avec lui.',
    commons: 'Commun',
    how: 'De quelle façon',
    row: 'Commun {{count}}',
    more: 'Elle s’appuie sur d’autres communs',
  },
  back: {
    legend: 'Ce qu’elle rend',
    returns: 'Argent, temps, matériel, améliorations',
    returnsHint: 'Dites qui le reçoit et à quel rythme. Laissez vide si rien n’est encore convenu.',
    procurement: 'Nous répondons à la commande publique (l’annuaire le dit)',
  },
  contact: {
    legend: 'Où la trouver',
    address: 'Adresse',
    url: 'Site web',
    urlHint: 'Commence par https://',
    email: 'Courriel pour la ville',
    emailHint: 'Visible seulement pour les personnes qui tiennent l’annuaire.',
    phone: 'Téléphone',
    phoneHint: 'Affiché dans l’annuaire.',
  },
  sectors: {
    software: 'Logiciel',
    publishing: 'Édition',
    culture: 'Culture',
    food: 'Alimentation',
    repair: 'Réparation',
    energy: 'Énergie',
    tourism: 'Tourisme',
    education: 'Éducation',
    mobility: 'Mobilité',
    craft: 'Artisanat',
  },
  models: {
    services: 'Vend des services',
    subscription: 'Abonnements',
    products: 'Vend des produits',
    cooperative: 'Coopérative',
    association: 'Association',
    training: 'Vend des formations',
  },
  ways: {
    uses: 'L’utilise',
    maintains: 'L’entretient',
    'sells-services': 'Vend des services autour',
    distributes: 'Le distribue',
    hosts: 'L’héberge',
  },
  mine: {
    title: 'Mes entreprises',
    lead: 'Ce que vous avez inscrit à l’annuaire de {{city}}, et où en est chaque fiche.',
    emptyTitle: 'Vous n’avez inscrit aucune entreprise',
    emptyText:
      'Si la vôtre s’appuie sur un commun de la ville, inscrivez-la : il faut une dizaine de minutes.',
    another: 'Inscrire une autre entreprise',
    applied: 'Envoyée le {{day}}',
    decided: 'Décidée le {{day}}',
    reason: 'Motif : {{reason}}',
    see: 'La voir dans l’annuaire',
    sentTitle: 'Votre fiche est bien arrivée',
    sentText:
      'Nous vous avons écrit un courriel. Vous recevrez la réponse par courriel dès que la fiche aura été lue.',
    states: {
      applied: 'En attente de réponse',
      listed: 'Dans l’annuaire',
      refused: 'Non retenue',
      suspended: 'Masquée pour le moment',
    },
  },
  mails: {
    mine: 'Voir mes entreprises',
    applied: {
      subject: 'Nous avons reçu votre fiche : {{name}}',
      text: 'Merci d’avoir inscrit {{name}} à l’annuaire de {{city}}. Les personnes qui tiennent l’annuaire la lisent et vous répondent par courriel. D’ici là, elle n’est pas publique.',
    },
    waits: {
      subject: 'Une fiche attend une réponse : {{name}}',
      text: '{{name}} souhaite figurer dans l’annuaire de {{city}}. Vérifiez que les communs cités sont les bons, puis publiez la fiche ou dites pourquoi non.',
      action: 'Lire et répondre',
      closing:
        'Vous recevez ce message parce que vous êtes responsable ou membre de l’institut à {{city}}. Ne plus le recevoir : {{address}}',
    },
    listed: {
      subject: '{{name}} figure dans l’annuaire',
      text: 'Votre fiche est publique. Les communs sur lesquels elle s’appuie la montrent désormais aussi.',
      action: 'Voir la fiche',
    },
    refused: {
      subject: 'Votre fiche n’a pas été retenue : {{name}}',
      text: 'L’annuaire de {{city}} n’a pas retenu {{name}}. En voici le motif :',
      next: 'Quand cela aura changé, ou si vous voyez les choses autrement, écrivez à {{contact}}. La fiche est conservée et peut encore être publiée.',
    },
    suspended: {
      subject: 'Votre fiche est masquée pour le moment : {{name}}',
      text: 'L’annuaire de {{city}} ne montre plus {{name}}. En voici le motif :',
      next: 'Quand cela aura changé, ou si vous voyez les choses autrement, écrivez à {{contact}}. La fiche est conservée et peut être montrée à nouveau.',
    },
  },
}
