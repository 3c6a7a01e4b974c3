import { handleEndpoints } from 'payload'
import config from '../../../src/payload.config.ts'

export type Answer = { status: number; body: unknown; text: string; cookie: string | null }

/** Payload's REST as a client meets it, without a socket in between. */
export const rest = async (
  method: string,
  path: string,
  options: { token?: string; body?: unknown; form?: FormData } = {},
): Promise<Answer> => {
  const headers = new Headers({ host: 'localhost', accept: 'application/json' })
  if (options.token) headers.set('authorization', `JWT ${options.token}`)
  if (options.body !== undefined) headers.set('content-type', 'application/json')
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers,
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    ...(options.form && { body: options.form }),
  })
  const response = await handleEndpoints({ config, request })
  const text = await response.text()
  return { status: response.status, text, body: parsed(text), cookie: response.headers.get('set-cookie') }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
