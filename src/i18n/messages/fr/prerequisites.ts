import type { Messages } from '../Messages.ts'

export const prerequisites: Messages<'fr'>['lending']['prerequisites'] = {
  title: 'Pour l’emprunter, suivez d’abord la formation « {{title}} ».',
  minVersion: 'Version {{version}} ou une version plus récente.',
  valid_one: 'Suivie il y a {{count}} mois au plus.',
  valid_many: 'Suivie il y a {{count}} de mois au plus.',
  valid_other: 'Suivie il y a {{count}} mois au plus.',
  next: 'Prochaine séance : {{when}}, {{place}}.',
  noNext: 'Les nouvelles dates seront sur sa page.',
  register: 'Prendre une place dans cette séance',
  see: 'Voir la formation et ses dates',
  met: 'Vous avez suivi la formation « {{title}} ».',
  lacks: {
    'training-needed': 'Vous ne l’avez pas encore suivie.',
    'training-outdated': 'Vous avez suivi la version {{version}} ; elle a changé depuis.',
    'training-expired': 'Vous l’avez suivie ; votre attestation prend fin le {{expired}}.',
  },
  desk: {
    'training-needed': 'Formation « {{title}} » : pas suivie.',
    'training-outdated': 'Formation « {{title}} » : version {{version}} suivie, version {{wanted}} demandée.',
    'training-expired': 'Formation « {{title}} » : attestée jusqu’au {{expired}} seulement.',
  },
}
