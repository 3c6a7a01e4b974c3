/** A city is prepared by its staff, then live, and may be suspended; only live cities have public pages. */
export const cityStates = ['preparing', 'live', 'suspended'] as const
export type CityState = (typeof cityStates)[number]

/** Whether a city lets its staff work without a second factor. */
export const staffSecondFactors = ['optional', 'required'] as const
