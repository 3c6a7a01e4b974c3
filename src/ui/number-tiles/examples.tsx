import { NumberTiles } from './NumberTiles.tsx'

export const circulation = (
  <NumberTiles
    tiles={[
      { value: '14', label: 'commons in care', href: '/en/commons' },
      { value: '9', label: 'businesses that build on them', href: '/en/businesses' },
      { value: '6', label: 'pledges running' },
      { value: '€ 4,310', label: 'came back this year', href: '/en/circulation' },
    ]}
  />
)
