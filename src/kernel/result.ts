/** HTTP statuses an expected refusal may carry; anything else is a broken assumption and throws. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429

/**
 * An expected "no": `reason` is the key of its wording in every language, `details` fill that wording in,
 * `fields` hold one reason per form field.
 */
export type Refusal = {
  reason: string
  status: RefusalStatus
  details?: Record<string, string | number | string[]>
  fields?: Record<string, string>
}

/** What an operation answers: its value, or the refusal spread beside `ok: false`. */
export type Result<T, R extends Refusal = Refusal> = { ok: true; value: T } | ({ ok: false } & R)

/** A granted answer. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A refused answer. The reason keeps its literal type, so that callers can be exhaustive over reasons. */
export function refuse<Reason extends string, Status extends RefusalStatus>(
  reason: Reason,
  status: Status,
  more: Pick<Refusal, 'details' | 'fields'> = {},
): { ok: false; reason: Reason; status: Status } & Pick<Refusal, 'details' | 'fields'> {
  return { ok: false, reason, status, ...more }
}
