import { coast, stops } from '../sample/coast.ts'
import { MapFigure } from './MapFigure.tsx'

export const trail = (
  <MapFigure
    caption="The trail runs from the castle of Brest to the lighthouse of Petit Minou."
    lines={[coast]}
    points={stops}
    listTitle="Stops"
    language="en"
    labels={{ north: 'N' }}
  />
)

export const places = (
  <MapFigure
    stacked
    caption="The two desks."
    points={[
      { label: 'Ateliers des Capucins', lon: -4.4966, lat: 48.3895, text: '25 rue de Pontaniou' },
      { label: 'Saint-Pierre library', lon: -4.5266, lat: 48.3835 },
    ]}
    labels={{ north: 'N' }}
  />
)
