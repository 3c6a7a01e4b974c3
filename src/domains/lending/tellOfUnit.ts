import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Unit } from '../../payload-types.ts'

/** Appends what became of a copy, for its history: where it lives, whether it can be lent, in which condition it is. */
export const tellOfUnit: CollectionAfterChangeHook<Unit> = async ({ doc, operation, previousDoc, req }) => {
  const city = idOf(doc.city)
  const append = (type: string, data: Record<string, unknown> = {}): Promise<void> =>
    appendEvent(req, { city, type, subject: doc.id, data })
  if (operation === 'create') {
    await append('unit.added', { desk: idOf(doc.desk) })
    return doc
  }
  const [from, to] = [idOf(previousDoc.desk), idOf(doc.desk)]
  if (from !== to) await append('unit.moved', { from, to })
  if (previousDoc.state !== doc.state)
    await append('unit.state-changed', { from: previousDoc.state, to: doc.state })
  if (previousDoc.condition !== doc.condition)
    await append('unit.condition-changed', { from: previousDoc.condition, to: doc.condition })
  return doc
}
