import { Signature } from './Signature.tsx'

export const drawn = (
  <Signature
    label="Signature of Anne Le Saout"
    box={{ width: 600, height: 200 }}
    path="M60 130L90 40L122 140M72 98L112 98M150 140L152 84L168 84L178 140M200 140L202 84L218 84L228 140L260 110L292 118L320 96L420 120"
  />
)
