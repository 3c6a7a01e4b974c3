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
  await takeWaiting(server)
  server.prependListener('request', (_req, res) => {
    res.shouldKeepAlive = false
  })
  // Node's own HTTP server closes kept connections as it stops listening.
  const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done()))
  if (behindProxy) await Promise.race([closed, pause(proxyPatience)])
  server.closeIdleConnections()
  await closed
}

/** For how long nobody may have come, how long the last turn of the event loop may have taken for nobody to have come in it,
 *  and for how long such a moment is waited for, in milliseconds. */
const [quietTime, quietTurn, patience] = [20, 0.5, 2000]

/** Takes the connections that wait in the kernel: closing would cut them off, with what was already sent on them. They come
 *  one in each turn of the event loop, so this ends after a while in which none came and a turn too short for one to follow. */
const takeWaiting = async (server: Server): Promise<void> => {
  const start = performance.now()
  let latest = start
  const note = (): void => {
    latest = performance.now()
  }
  server.on('connection', note)
  let [now, turn] = [start, patience]
  while (now - start < patience && (now - latest < quietTime || turn > quietTurn)) {
    await polled()
    turn = performance.now() - now
    now += turn
  }
  server.off('connection', note)
}
