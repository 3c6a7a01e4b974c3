import { heights } from '../sample/coast.ts'
import { ElevationProfile } from './ElevationProfile.tsx'

export const coastalTrail = (
  <ElevationProfile
    points={heights}
    stops={[
      { number: 1, label: 'The castle steps', distance: 400 },
      { number: 2, label: 'Submarine slipway', distance: 2700 },
      { number: 3, label: 'Sainte-Anne beach', distance: 4550 },
      { number: 4, label: 'Petit Minou lighthouse', distance: 7350 },
    ]}
    language="en"
    caption="You climb 190 metres in all; the highest place is 63 metres above the sea, near the end."
    labels={{
      table: 'Heights as a table',
      distance: 'From the start',
      elevation: 'Height',
      place: 'Place',
      start: 'Start',
      end: 'End',
    }}
  />
)
