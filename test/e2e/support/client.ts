import { readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'

export type Answer = { status: number; text: string; headers: IncomingMessage['headers'] }

type Options = { method?: string; headers?: Record<string, string>; body?: string }

/** A plain HTTP client that may name any host. */
export const ask = (
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Options = {},
): Promise<Answer> =>
  new Promise((done, failed) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            headers: answer.headers,
          }),
        )
        answer.on('error', failed)
      },
    )
    sent.on('error', failed)
    sent.end(body)
  })

export type Login = { city: string; role: string; email: string; password: string }

/** The first demo login of a portal's data folder that holds the role in the city. */
export const loginOf = (data: string, city: string, role: string): Login => {
  const logins = JSON.parse(readFileSync(`${data}/demo-logins.json`, 'utf8')) as Login[]
  const found = logins.find(
    (one) => one.city.toLowerCase() === city.toLowerCase() && one.role.split(', ').includes(role),
  )
  if (!found) throw new Error(`No demo login of a ${role} in ${city}`)
  return found
}

/** Logs in at REST, as the admin does, and gives the session cookie. */
export const cookieOf = async (port: number, login: Login): Promise<string> => {
  const body = JSON.stringify({ email: login.email, password: login.password })
  const answer = await ask(port, '/api/people/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const cookie = answer.headers['set-cookie']?.map((one) => one.split(';')[0]).join('; ')
  if (!cookie) throw new Error(`${login.email} could not log in: ${answer.status} ${answer.text}`)
  return cookie
}
