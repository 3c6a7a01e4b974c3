/** The three institutes of the partner state, as their addresses name them. */
export const instituteKinds = ['commons', 'open-business', 'benefit-sharing'] as const
export type InstituteKind = (typeof instituteKinds)[number]
