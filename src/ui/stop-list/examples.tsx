import { stops } from '../sample/coast.ts'
import { cliff } from '../sample/pictures.ts'
import { StopList } from './StopList.tsx'

export const coastalTrail = (
  <StopList
    label="Stops of the trail"
    stops={stops.map((stop, index) => ({
      number: stop.number,
      title: stop.label,
      id: `stop-${stop.number}`,
      href: `/en/stops/${stop.number}`,
      text: `${stop.text}. A bench, no steps.`,
      picture: index === 3 ? cliff : undefined,
      facts: [
        { term: 'From the start', value: `${(index * 2.2 + 0.4).toFixed(1)} km`, icon: 'walk' },
        { term: 'Contributions', value: `${index + 2} sounds`, icon: 'sound' },
      ],
    }))}
  />
)
