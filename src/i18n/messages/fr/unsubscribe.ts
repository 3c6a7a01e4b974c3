import type { Messages } from '../Messages.ts'

export const unsubscribe: Messages<'fr'>['unsubscribe'] = {
  title: 'Ne plus recevoir cet avis',
  notices: { businessWaits: 'Courriels annonçant qu’une fiche attend dans l’annuaire des entreprises' },
  question:
    'Vous ne les recevrez plus, d’aucune ville. Ce qui attend reste visible dans l’espace d’administration.',
  stop: 'Ne plus recevoir ces courriels',
  stoppedTitle: 'Vous ne recevrez plus ces courriels',
  again: 'Les recevoir à nouveau',
  againTitle: 'Vous recevrez à nouveau ces courriels',
}
