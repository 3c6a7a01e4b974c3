/** What the public may add to a stop of a trail. */
export const contributionKinds = ['text', 'photo', 'sound'] as const
export type ContributionKind = (typeof contributionKinds)[number]

/** `after`: public at once, staff act only on conflict. `before`: staff look first. */
export const moderations = ['after', 'before'] as const
export type Moderation = (typeof moderations)[number]

export const contributionStates = ['waiting', 'published', 'hidden', 'withdrawn'] as const
export type ContributionState = (typeof contributionStates)[number]

/** From each state, the states a contribution may go to. What its author withdrew stays withdrawn. */
export const contributionTransitions: Record<ContributionState, readonly ContributionState[]> = {
  waiting: ['published', 'hidden', 'withdrawn'],
  published: ['hidden', 'withdrawn'],
  hidden: ['published', 'withdrawn'],
  withdrawn: [],
}
