/** Whether the text is a UUID, as identifiers and idempotency keys are; anything else never reaches the database. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
