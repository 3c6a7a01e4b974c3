import { seal, unseal } from './sealed.ts'

const purpose = 'second factor'

/** The secret of a person's app, as it is kept: it opens for that person alone. */
export const sealFactor = (person: string, secret: string): string => seal(purpose, person, secret)

/** The secret as the app has it, or nothing where it was sealed with another COMMUNAL_SECRET. */
export const openFactor = (person: string, sealed: string): string | undefined =>
  unseal(purpose, person, sealed)
