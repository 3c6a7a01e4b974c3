import type { CollectionConfig } from 'payload'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { businessTransitions } from './rules.ts'

export const businessHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(businessTransitions)],
}
