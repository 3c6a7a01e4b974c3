import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

/** Holds a document's `state` to its table of transitions at every door, and records who moved it and when. */
export const keepTransitions =
  <State extends string>(table: Record<State, readonly State[]>): CollectionBeforeChangeHook =>
  ({ collection, data, operation, originalDoc, req }) => {
    if (operation === 'create') return data
    const from = originalDoc?.['state'] as State
    const to = (data['state'] ?? from) as State
    if (from === to) return data
    if (!table[from]?.includes(to)) {
      const message = req.t('communal:transitionRefused' as never, { from, to } as never)
      throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'state' }] }, req.t)
    }
    return { ...data, decidedBy: req.user?.id ?? null, decidedAt: new Date().toISOString() }
  }
