/** What becomes of one entry. `kept`: people changed or removed it since, or made one of the same name themselves. */
export type Decision = 'create' | 'update' | 'unchanged' | 'kept'

type Known = {
  /** Whether a pack wrote it before. */
  applied: boolean
  /** Whether the document is there. */
  stored: boolean
  /** Whether the pack says something else than when it was applied. */
  sourceChanged: boolean
  /** Whether the document is no longer as it was written. */
  storedChanged: boolean
  force: boolean
}

export const decideEntry = ({ applied, stored, sourceChanged, storedChanged, force }: Known): Decision => {
  if (!applied && !stored) return 'create'
  if (!applied) return force ? 'update' : 'kept'
  if (!stored) return force ? 'create' : 'kept'
  if (storedChanged) return force ? 'update' : 'kept'
  return sourceChanged ? 'update' : 'unchanged'
}
