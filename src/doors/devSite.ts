import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { dev } from 'astro'

export type DevSite = {
  render: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  upgrade: (req: IncomingMessage, socket: Socket, head: Buffer) => void
  stop: () => Promise<void>
}

/** The public site while it is being written: Astro's own server with hot reload, in this process, behind our port. */
export const startDevSite = async (): Promise<DevSite> => {
  const server = await dev({ root: '.', logLevel: 'warn', server: { host: '127.0.0.1', port: 0 } })
  const { port } = server.address
  const target = { host: '127.0.0.1', port }
  return {
    render: (req, res) =>
      new Promise((done, failed) => {
        const { method, headers, url } = req
        const forward = request({ ...target, path: url, method, headers }, (answer) => {
          res.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.on('data', (chunk: Buffer) => res.write(chunk))
          answer.on('end', () => {
            res.end()
            done()
          })
        })
        forward.on('error', failed)
        req.pipe(forward)
      }),
    upgrade: (req, socket, head) => {
      const upstream = connect(target, () => {
        const lines = [`${req.method} ${req.url} HTTP/1.1`]
        for (const [name, value] of Object.entries(req.headers)) lines.push(`${name}: ${value}`)
        upstream.write(`${lines.join('\r\n')}\r\n\r\n`)
        upstream.write(head)
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
    },
    stop: () => server.stop(),
  }
}
