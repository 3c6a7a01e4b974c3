/** What training a thing asks for, and what somebody lacks of it. */
export const prerequisites = {
  title: 'For this you first take the training “{{title}}”.',
  minVersion: 'Version {{version}} or a later one.',
  valid_one: 'Attended within the last {{count}} month.',
  valid_other: 'Attended within the last {{count}} months.',
  next: 'Next session: {{when}}, {{place}}.',
  noNext: 'New dates will stand on its page.',
  register: 'Take a seat in this session',
  see: 'See the training and its dates',
  met: 'You have the training “{{title}}”.',
  lacks: {
    'training-needed': 'You have not attended it yet.',
    'training-outdated': 'You attended version {{version}}; since then it has changed.',
    'training-expired': 'You attended it; that ends on {{expired}}.',
  },
  desk: {
    'training-needed': 'Training “{{title}}”: not attended.',
    'training-outdated': 'Training “{{title}}”: attended version {{version}}, asked for is {{wanted}}.',
    'training-expired': 'Training “{{title}}”: attested until {{expired}} only.',
  },
}
