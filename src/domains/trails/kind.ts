import { z } from 'zod'
import type { ProgrammeKind } from '../programmes/kind.ts'

/** A city's rules of trails: how long a text may be, and how far a stop may lie from its line, in metres. */
export const trailsSettings = z.object({
  textMaximum: z.number().int().min(100).max(20_000).default(4000),
  stopDistance: z.number().int().min(10).max(5000).default(150),
})
export type TrailsSettings = z.infer<typeof trailsSettings>

export const trails = {
  kind: 'trails',
  path: 'trails',
  collections: ['trails', 'stops'],
  events: ['trail.published'],
  notices: [],
  settings: trailsSettings,
} as const satisfies ProgrammeKind
