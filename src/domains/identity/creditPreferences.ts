/** How a person may want to be credited. */
export const creditPreferences = ['name', 'pseudonym', 'none'] as const
export type CreditPreference = (typeof creditPreferences)[number]
