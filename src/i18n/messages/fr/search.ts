import type { Messages } from '../Messages.ts'

export const search: Messages<'fr'>['search'] = {
  inCity: 'Chercher à {{city}}',
  title: 'Recherche',
  titleFor: 'Recherche : {{words}}',
  label: 'Que cherchez-vous ?',
  kinds: {
    training: 'Formations',
    equipment: 'Matériel',
    trails: 'Parcours',
    commons: 'Communs',
    businesses: 'Entreprises',
    guides: 'Guides',
    institutes: 'Instituts',
    news: 'Actualités',
    pages: 'À propos du portail',
  },
  everything: 'Tout',
  narrow: 'Affiner ce qui est trouvé',
  result_one: '{{count}} résultat',
  result_many: '{{count}} de résultats',
  result_other: '{{count}} résultats',
  resembling: 'Rien ne contient ces mots. Ceci y ressemble :',
  alsoResembling: 'Les derniers ne font que ressembler à vos mots.',
  emptyTitle: 'Rien n’a été trouvé',
  emptyText: 'Essayez avec moins de mots, ou un autre mot. Ou partez d’ici :',
  startTitle: 'Écrivez un objet, un lieu ou un savoir-faire',
  startText:
    'Un enregistreur, le port, la couture : ce que vous trouvez s’emprunte, se parcourt ou s’apprend.',
  pages: 'Pages de résultats',
  previous: 'Précédent',
  next: 'Suivant',
}
