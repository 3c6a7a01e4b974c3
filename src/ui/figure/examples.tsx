import { cliff } from '../sample/pictures.ts'
import { Figure } from './Figure.tsx'

export const credited = (
  <Figure
    picture={cliff}
    caption="The path to the lighthouse at Petit Minou."
    credit={{
      author: 'Drawing: Erwan Kermarrec',
      licence: { name: 'CC BY-SA 4.0', href: '/en/guides/licences' },
    }}
  />
)
