import { type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; milliseconds: number }

type Sending = { method: string; body: string }

/** One request as it travels: the body stays as compressed as it was sent. */
export const ask = (
  address: string,
  headers: Record<string, string> = {},
  { method, body }: Sending = { method: 'GET', body: '' },
): Promise<Answer> => {
  const began = performance.now()
  return new Promise((done, failed) => {
    const sent = request(address, { method, headers, timeout: 20_000 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', failed)
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
          milliseconds: performance.now() - began,
        }),
      )
    })
    sent.on('error', failed)
    sent.on('timeout', () => sent.destroy(new Error(`${address} did not answer within 20 s`)))
    sent.end(body)
  })
}

/** A cookie that looks like a session and is none: the page is made anew for each request, as for a person, without the
 *  statements that find the person. */
export const noSession = { cookie: 'payload-token=none' }
