import { cliff, harbour } from '../sample/pictures.ts'
import { Gallery } from './Gallery.tsx'

export const two = (
  <Gallery
    label="Two places of the city"
    figures={[
      { picture: harbour, caption: 'The roadstead.' },
      { picture: cliff, credit: { author: 'Drawing: Erwan Kermarrec' } },
    ]}
  />
)
