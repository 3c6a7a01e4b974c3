import { publicOr } from '../identity/access.ts'
import { roles } from '../identity/roles.ts'

/** Open files of live cities are for everybody. A file that staff have not yet looked at, or that was hidden or
 *  withdrawn, is not open. */
export const mediaRead = publicOr(
  { and: [{ open: { equals: true } }, { 'city.state': { equals: 'live' } }] },
  roles,
)
