import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as pause, setImmediate as polled } from 'node:timers/promises'

/** A second more than the proxy keeps a connection on which nothing is asked (deploy/nginx.conf). */
const proxyPatience = 6000

/**
 * Ends a server without losing what a proxy is about to ask. A proxy keeps connections, and sends a request on one that is
 * being closed into the void: what changes something it may not send again. So connections are not closed here: no new
 * one is taken, each is closed with the next answer on it, and those on which nothing comes are left to the proxy.
 * Without a proxy, they are closed at once.
 */
export const drain = async (server: Server, { behindProxy }: { behindProxy: boolean }): Promise<void> => {
  server.prependListener('request', (_req, res) => {
    res.shouldKeepAlive = false
  })
  // Right after the connections that wait in the kernel were taken: those that still wait there are cut off by closing.
  await polled()
  // Node's own HTTP server closes kept connections as it stops listening.
  const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done()))
  if (behindProxy) await Promise.race([closed, pause(proxyPatience)])
  server.closeIdleConnections()
  await closed
}
