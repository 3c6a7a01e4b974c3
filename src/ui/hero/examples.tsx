import { harbour } from '../sample/pictures.ts'
import { Hero } from './Hero.tsx'

export const brest = (
  <Hero
    tagline="Learn it, borrow it, add to the map of Brest."
    lead="Everything here belongs to everyone in the city. It costs nothing, and what you make stays yours to sign."
    picture={harbour}
    credit={{ author: 'Drawing: Erwan Kermarrec', licence: { name: 'CC BY-SA 4.0' } }}
    doors={[
      {
        title: 'Learn',
        text: 'Six modules, from sound to print. Next session on Saturday.',
        href: '/en/training',
        icon: 'learn',
      },
      {
        title: 'Borrow',
        text: 'Cameras, recorders, tools: 31 things free today.',
        href: '/en/equipment',
        icon: 'borrow',
      },
      {
        title: 'Walk',
        text: 'Three trails with 24 stops. Add what you hear.',
        href: '/en/trails',
        icon: 'walk',
      },
    ]}
  />
)
