export const news = {
  title: 'Actualités',
  lead: 'Ce qui se passe dans les trois instituts et les programmes de {{city}}.',
  empty: 'Pas encore d’actualité',
  emptyText: 'Les nouveautés apparaîtront ici. Les programmes continuent en attendant.',
  on: 'Publié',
  all: 'Toutes les actualités',
  pages: 'Pages des actualités',
  older: 'Plus anciennes',
  newest: 'Retour aux plus récentes',
  inOther: 'Il n’y a pas encore de texte en {{wanted}}. Il est affiché en {{shown}}.',
  draft:
    'Ceci est un brouillon tel qu’il paraîtrait ici. Seules les personnes qui écrivent pour la ville le voient.',
  mapCaption: 'Lieux à {{city}}',
  feed: 'Suivre par un flux (Atom)',
  unpublished: {
    subject: 'Pas encore public : {{title}}',
    text: '« {{title}} » devait devenir public {{when}} et reste un brouillon, parce qu’il y manque quelque chose qu’une page publique doit avoir. Ouvrez-le et publiez : les champs marqués disent quoi.',
    action: 'Ouvrir le brouillon',
  },
}
