import type { CollectionConfig } from 'payload'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { registrationTransitions } from './rules.ts'

export const registrationHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(registrationTransitions)],
}
