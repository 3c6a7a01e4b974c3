import type { Access, Payload, PayloadRequest } from 'payload'
import type { Role } from '../domains/identity/roles.ts'

export const deeds = ['read', 'create', 'update', 'delete'] as const
export type Deed = (typeof deeds)[number]

/** What a role may do with a collection in its city. */
export type Allowed = { collection: string; deeds: Deed[] }

/** What a role may do, asked of the live access functions, so that it says what holds. Reading counts where the role reads
 *  more than somebody without one. */
export const mayDo = async (payload: Payload, role: Role): Promise<Allowed[]> => {
  const allowed: Allowed[] = []
  for (const { config } of Object.values(payload.collections)) {
    if (config.slug.startsWith('payload-')) continue
    const found: Deed[] = []
    for (const deed of deeds) {
      const access = config.access[deed] as Access | undefined
      const withRole = await access?.({ req: requestOf(payload, role) })
      const without = await access?.({ req: requestOf(payload) })
      const more = JSON.stringify(withRole) !== JSON.stringify(without)
      if (withRole && more) found.push(deed)
    }
    if (found.length > 0) allowed.push({ collection: config.slug, deeds: found })
  }
  return allowed
}

/** A request of somebody who holds this role in some city, or none; access asks for no more than that. */
const requestOf = (payload: Payload, role?: Role): PayloadRequest => {
  const held = role ? [{ city: 'city', role }] : []
  return {
    payload,
    user: { id: 'person', collection: 'people' },
    context: { memberships: { person: 'person', held } },
  } as unknown as PayloadRequest
}
