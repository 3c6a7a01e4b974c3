import { pino } from 'pino'
import { shared } from './registry.ts'
import { requestId } from './requestId.ts'

/** Structured logs, one line each; never anything that names a person. What is written while a request is answered
 *  carries its id. */
export const log = shared('log', () =>
  pino({
    level: process.env['COMMUNAL_LOG'] ?? 'info',
    base: null,
    mixin: () => {
      const request = requestId()
      return request === undefined ? {} : { request }
    },
    serializers: { error: describe, err: describe },
  }),
)

type Wrapped = { name?: unknown; code?: unknown; constraint?: unknown; cause?: unknown; stack?: unknown }

/** What an error may say in a log: its name, its SQLSTATE and where it came from. Not its message: a database error quotes
 *  the values of the statement, and with them people's names and addresses. */
function describe(error: unknown): Record<string, unknown> {
  if (!error || typeof error !== 'object') return { name: typeof error }
  const { name, code, constraint, cause, stack }: Wrapped = error
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : []
  return {
    name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    at: frames.slice(0, 6).map((line) => line.trim()),
    ...(cause !== undefined && { cause: describe(cause) }),
  }
}
