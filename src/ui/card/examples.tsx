import { cliff, recorder } from '../sample/pictures.ts'
import { CardGrid } from './CardGrid.tsx'

export const grid = (
  <CardGrid
    label="Examples"
    cards={[
      {
        title: 'Handheld sound recorder',
        href: '/en/equipment/recorder',
        text: 'Stereo, eight hours on two batteries, with windshield.',
        picture: recorder,
        badge: { label: '2 of 3 free today', tone: 'good', icon: 'check' },
        facts: [
          { term: 'Desk', value: 'Capucins', icon: 'place' },
          { term: 'For up to', value: '14 days', icon: 'calendar' },
        ],
      },
      {
        title: 'The coast that listens',
        href: '/en/trails/coast',
        text: 'From the harbour to the lighthouse of Petit Minou, with sounds of those who live there.',
        picture: cliff,
        facts: [
          { term: 'Length', value: '7.4 km', icon: 'walk' },
          { term: 'Stops', value: '9 stops', icon: 'place' },
        ],
      },
      {
        title: 'Sound recording',
        href: '/en/training/sound-recording',
        text: 'Hear before you record. Ninety minutes, and the recorder is yours to borrow.',
        icon: 'sound',
        badge: { label: '5 seats free on Saturday', tone: 'neutral', icon: 'seat' },
      },
    ]}
  />
)
