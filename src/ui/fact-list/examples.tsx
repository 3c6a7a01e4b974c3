import { FactList } from './FactList.tsx'

const facts = [
  { term: 'Length', value: '7.4 km', icon: 'walk' },
  { term: 'Time', value: '2 h 30', icon: 'clock' },
  { term: 'Difficulty', value: 'Moderate', icon: 'outdoor' },
  { term: 'Licence', value: 'CC BY-SA 4.0', href: '/en/guides/licences', icon: 'licence' },
] as const

export const rows = <FactList facts={facts} />
export const line = <FactList facts={facts} layout="line" />
export const tiles = <FactList facts={facts} layout="tiles" />
