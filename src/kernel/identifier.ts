/** Whether the text is a UUID, as identifiers and idempotency keys are; anything else never reaches the database. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** The id of what a document refers to, read with it or not. */
export const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)
