import { Cycle } from './Cycle.tsx'

export const institutes = (
  <Cycle
    steps={[
      {
        title: 'Commons',
        text: 'People make something together.',
        href: '/en/institutes/commons',
        icon: 'commons',
      },
      {
        title: 'Open business',
        text: 'Businesses earn with it and say so.',
        href: '/en/institutes/open-business',
        icon: 'business',
      },
      {
        title: 'Benefit-sharing',
        text: 'Part of it comes back.',
        href: '/en/institutes/benefit-sharing',
        icon: 'gift',
      },
    ]}
    back="What comes back helps the next thing begin."
  />
)
