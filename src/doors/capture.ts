import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'

export type Captured = { status: number; headers: Record<string, string | string[]>; body: Buffer }

/** A response that is kept instead of sent, so that it can be stored whole, compressed, or given to several readers. */
class Keeping extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly ended = Promise.withResolvers<void>()

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    if (Array.isArray(headers)) this.#setPairs(headers)
    else
      for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders))
        this.#set(name, value)
    return this
  }

  #setPairs(pairs: unknown[]): void {
    for (let at = 0; at + 1 < pairs.length; at += 2)
      this.#set(String(pairs[at]), pairs[at + 1] as OutgoingHttpHeader)
  }

  #set(name: string, value: OutgoingHttpHeader | undefined): void {
    if (value !== undefined) this.setHeader(name, value)
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#add(chunk)
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    done?.()
    return true
  }

  override end(...args: unknown[]): this {
    if (args.length > 0 && typeof args[0] !== 'function') this.#add(args[0])
    const done = args.find((one) => typeof one === 'function') as (() => void) | undefined
    done?.()
    this.ended.resolve()
    // Whoever waits for the end of an answer, as Astro does on the socket of the client, must learn of it.
    this.emit('finish')
    return this
  }

  #add(chunk: unknown): void {
    if (chunk === undefined || chunk === null) return
    this.chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array | string))
  }
}

/** Runs a handler against a response that is kept. */
export const capture = async (
  req: IncomingMessage,
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
): Promise<Captured> => {
  const res = new Keeping(req)
  await handle(req, res)
  await res.ended.promise
  const headers: Captured['headers'] = {}
  for (const [name, value] of Object.entries(res.getHeaders())) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value)
  }
  return { status: res.statusCode, headers, body: Buffer.concat(res.chunks) }
}
