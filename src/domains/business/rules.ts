export const businessSectors = [
  'software',
  'publishing',
  'culture',
  'food',
  'repair',
  'energy',
  'tourism',
  'education',
  'mobility',
  'craft',
] as const
export type BusinessSector = (typeof businessSectors)[number]

export const businessModels = [
  'services',
  'subscription',
  'products',
  'cooperative',
  'association',
  'training',
] as const
export type BusinessModel = (typeof businessModels)[number]

/** How a business builds on a commons. */
export const usesOfCommons = ['uses', 'maintains', 'sells-services', 'distributes', 'hosts'] as const
export type UseOfCommons = (typeof usesOfCommons)[number]

export const businessStates = ['applied', 'listed', 'refused', 'suspended'] as const
export type BusinessState = (typeof businessStates)[number]

export const businessTransitions: Record<BusinessState, readonly BusinessState[]> = {
  applied: ['listed', 'refused'],
  listed: ['suspended'],
  suspended: ['listed'],
  refused: ['listed'],
}

/** States that take an entry from its applicant: whoever moves it there says why. */
export const statesWithReason = ['refused', 'suspended'] as const satisfies BusinessState[]

/** How many entries of one person may wait in one city. */
export const maximumWaiting = 3
