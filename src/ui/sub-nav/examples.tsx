import { SubNav } from './SubNav.tsx'

export const account = (
  <SubNav
    folded
    label="My pages"
    links={[
      { label: 'Loans', href: '/en/account/loans', current: true, count: '2' },
      { label: 'Training', href: '/en/account/training' },
      { label: 'Contributions', href: '/en/account/contributions', count: '7' },
      { label: 'Profile', href: '/en/account/profile' },
    ]}
  />
)
