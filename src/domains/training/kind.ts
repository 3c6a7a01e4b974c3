import { z } from 'zod'
import type { ProgrammeKind } from '../programmes/kind.ts'

/** A city's rules of training. */
export const trainingSettings = z.object({
  maxOpenRegistrations: z.number().int().min(1).max(50).default(5),
  closesHoursBefore: z.number().int().min(0).max(336).default(2),
})
export type TrainingSettings = z.infer<typeof trainingSettings>

export const training = {
  kind: 'training',
  path: 'training',
  collections: ['modules', 'lessons', 'sessions', 'registrations'],
  events: ['registration.made', 'registration.cancelled', 'registration.attended', 'module.version-raised'],
  notices: ['registrationMade', 'registrationCancelled'],
  settings: trainingSettings,
} as const satisfies ProgrammeKind
