import type { Messages } from '../Messages.ts'

export const notifications: Messages<'fr'>['notifications'] = {
  outboxTitle: 'Courriels de la démonstration',
  outboxLead:
    'Aucun courriel ne quitte cette démonstration. Ce qui aurait été envoyé est gardé ici, le plus récent d’abord.',
  outboxEmptyTitle: 'Aucun courriel pour l’instant',
  outboxEmptyText: 'Créez un compte dans l’une des villes : le premier courriel apparaîtra ici.',
  outboxBack: 'Tous les courriels de la démonstration',
  outboxTo: 'À {{address}}',
}
