export type SqlState = { code: string; constraint: string | undefined; message: string }

/** The SQLSTATE, and the violated constraint if there is one, of a database error, however deep Drizzle and Payload
 *  wrapped it. */
export const sqlStateOf = (error: unknown): SqlState | undefined => {
  for (let cause = error, depth = 0; cause && typeof cause === 'object' && depth < 6; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code)) {
      const constraint =
        'constraint' in cause && typeof cause.constraint === 'string' ? cause.constraint : undefined
      return { code: cause.code, constraint, message: cause instanceof Error ? cause.message : '' }
    }
    cause = 'cause' in cause ? cause.cause : undefined
  }
  return undefined
}
