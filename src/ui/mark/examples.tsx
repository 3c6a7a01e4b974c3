import { Mark } from './Mark.tsx'

export const small = <Mark />
export const large = <Mark large />
