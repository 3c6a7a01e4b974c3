import type { LonLat } from '../map-figure/projection.ts'

/** A walk along the roadstead of Brest, roughly, for the examples. */
export const coast: readonly LonLat[] = [
  [-4.486, 48.383],
  [-4.492, 48.381],
  [-4.499, 48.379],
  [-4.506, 48.376],
  [-4.513, 48.373],
  [-4.521, 48.372],
  [-4.529, 48.369],
  [-4.537, 48.364],
  [-4.546, 48.361],
  [-4.556, 48.358],
  [-4.566, 48.357],
  [-4.577, 48.353],
  [-4.588, 48.349],
  [-4.598, 48.345],
  [-4.607, 48.341],
  [-4.614, 48.337],
]

export const stops = [
  {
    number: 1,
    label: 'The castle steps',
    lon: -4.492,
    lat: 48.381,
    href: '#stop-1',
    text: 'Chains, gulls, the tide gauge',
  },
  {
    number: 2,
    label: 'Submarine slipway',
    lon: -4.521,
    lat: 48.372,
    href: '#stop-2',
    text: 'Two recordings',
  },
  {
    number: 3,
    label: 'Sainte-Anne beach',
    lon: -4.556,
    lat: 48.358,
    href: '#stop-3',
    text: 'Pebbles under water',
  },
  {
    number: 4,
    label: 'Petit Minou lighthouse',
    lon: -4.614,
    lat: 48.337,
    href: '#stop-4',
    text: 'The foghorn of 1936',
  },
] as const

/** Metres along the way and metres above the sea. */
export const heights = [
  4, 9, 18, 31, 24, 12, 8, 22, 41, 56, 48, 33, 19, 7, 15, 38, 52, 63, 59, 44, 36, 28,
].map((elevation, index) => ({ distance: index * 350, elevation }))
