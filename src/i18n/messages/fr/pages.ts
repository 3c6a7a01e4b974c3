import type { Messages } from '../Messages.ts'

export const pages: Messages<'fr'>['pages'] = {
  thisSite: 'Ce site',
  otherCities: 'Autres villes',
  footer: 'À propos de {{city}}',
  licenceLine: 'Textes et images de la ville : {{licence}}, sauf mention contraire à côté d’eux.',
  software: 'Ce portail est un logiciel libre, sous licence AGPL-3.0-or-later.',
  picture: 'Image',
  pictureBy: 'Image : {{author}}',
  map: { zoomIn: 'Agrandir', zoomOut: 'Réduire', north: 'N' },
  changedOn: 'Modifié le {{day}}.',
  startFromCities: 'La ville porte peut-être un autre nom ici. Toutes les villes sont dans une liste.',
  platform: {
    title: 'Des villes qui font avec leurs habitants',
    lead: 'Ici, on emprunte, on apprend, on crée en commun et on partage ce qui en vient. Choisissez votre ville.',
    emptyTitle: 'Aucune ville n’est encore ouverte',
    emptyText: 'Son équipe la prépare. Revenez dans quelques jours.',
  },
  standing: {
    about: 'À propos du portail',
    accessibility: 'Accessibilité',
    privacy: 'Vos données',
    legal: 'Mentions légales',
    terms: 'Conditions d’utilisation',
  },
}
