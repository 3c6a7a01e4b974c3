import { handleEndpoints } from 'payload'
import config from '../../../src/payload.config.ts'

type Answer = { status: number; body: unknown; text: string; cookie: string | null }
type Options = { token?: string; body?: unknown; headers?: Record<string, string> }

/** Payload's REST as a client meets it, without a socket in between. */
export const rest = async (
  method: string,
  path: string,
  { token, body, headers = {} }: Options = {},
): Promise<Answer> => {
  const sent = new Headers({ host: 'localhost', accept: 'application/json', ...headers })
  if (token) sent.set('authorization', `JWT ${token}`)
  if (body !== undefined) sent.set('content-type', 'application/json')
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers: sent,
    ...(body !== undefined && { body: JSON.stringify(body) }),
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
