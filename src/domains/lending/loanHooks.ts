import type { CollectionConfig } from 'payload'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { loanTransitions } from './rules.ts'

export const loanHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(loanTransitions)],
}
