export const difficulties = ['easy', 'moderate', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

export const trailThemes = ['sea', 'heritage', 'nature', 'sound', 'food', 'art'] as const
export type TrailTheme = (typeof trailThemes)[number]

/** How far one walks: up to 3 km, to 8 km, more. */
export const trailLengths = ['short', 'medium', 'long'] as const
export type TrailLength = (typeof trailLengths)[number]
