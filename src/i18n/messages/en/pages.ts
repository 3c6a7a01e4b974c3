export const pages = {
  thisSite: 'This site',
  otherCities: 'Other cities',
  openData: 'Open data',
  footer: 'About {{city}}',
  licenceLine: 'Texts and pictures of the city: {{licence}}, unless something else stands beside them.',
  software: 'This portal is free software under the AGPL-3.0-or-later.',
  picture: 'Picture',
  pictureBy: 'Picture: {{author}}',
  startFromCities: 'Perhaps the city has another name here. All cities stand in one list.',
  platform: {
    title: 'Cities that work with their residents',
    lead: 'Here residents borrow, learn, make things in common and share what comes of it. Choose your city.',
    emptyTitle: 'No city is open yet',
    emptyText: 'Its staff are preparing it. Come back in a few days.',
  },
  standing: {
    about: 'About this portal',
    accessibility: 'Accessibility',
    privacy: 'Your data',
    legal: 'Legal notice',
    terms: 'Terms of use',
  },
}
