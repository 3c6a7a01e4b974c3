import type { CollectionConfig } from 'payload'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { contributionTransitions } from './rules.ts'

export const contributionHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(contributionTransitions)],
}
