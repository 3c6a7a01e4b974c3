export const difficulties = ['easy', 'moderate', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

export const trailThemes = ['sea', 'heritage', 'nature', 'sound', 'food', 'art'] as const
export type TrailTheme = (typeof trailThemes)[number]
