import { SiteFooter } from './SiteFooter.tsx'

export const withContact = (
  <SiteFooter
    city="Brest"
    contact={{
      address: '25 rue de Pontaniou, 29200 Brest',
      email: 'communs@brest.example',
      phone: '+33 2 00 00 00 00',
    }}
    groups={[
      {
        title: 'The three institutes',
        links: [
          { label: 'Commons', href: '/en/institutes/commons' },
          { label: 'Open business', href: '/en/institutes/open-business' },
          { label: 'Benefit-sharing', href: '/en/institutes/benefit-sharing' },
        ],
      },
      {
        title: 'This site',
        links: [
          { label: 'About', href: '/en/about' },
          { label: 'Accessibility', href: '/en/accessibility' },
          { label: 'Privacy', href: '/en/privacy' },
          { label: 'Accessibility', href: '/accessibility' },
        ],
      },
    ]}
    notes={['Text of this site: CC BY-SA 4.0 unless a page says otherwise.']}
    labels={{ footer: 'About Brest' }}
  />
)
