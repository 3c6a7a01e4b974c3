import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import next from 'next'
import { configuration } from './config.ts'
import { openPayload } from './database/openPayload.ts'
import { addressHeader } from './domains/identity/clientAddress.ts'
import { followCities } from './domains/tenancy/followCities.ts'
import { doorOf } from './domains/tenancy/hosts.ts'
import { openBuiltSite } from './doors/builtSite.ts'
import { drain } from './doors/drain.ts'
import { serveHealth } from './doors/health.ts'
import { mediaAddress, serveMedia } from './doors/media.ts'
import { comesFromHere } from './doors/origin.ts'
import { PageCache } from './doors/pageCache.ts'
import { everywhere, protection } from './doors/protection.ts'
import { publicSite } from './doors/publicSite.ts'
import { idOf, logAccess, requestHeader } from './doors/requests.ts'
import { startWorker } from './jobs/worker.ts'
import { atStopSignal } from './kernel/atStopSignal.ts'
import { log } from './kernel/log.ts'
import { shared } from './kernel/registry.ts'
import { withinRequest } from './kernel/requestId.ts'

process.env['NEXT_TELEMETRY_DISABLED'] = '1'
// Under `node --watch` the workers of Next would report their files in the channel through which they answer.
delete process.env['WATCH_REPORT_DEPENDENCIES']
const settings = configuration()
const { payload, close } = await openPayload()

const cache = shared('page cache', () => new PageCache(settings.cacheBytes))
const stopListening = await followCities(payload, cache)

const stopWorker = settings.worker === 'inside' ? await startWorker(payload) : async () => undefined

const admin = next({ dev: settings.dev, dir: resolve('.'), hostname: 'localhost', port: settings.port })
await admin.prepare()
const serveAdmin = admin.getRequestHandler()
const devSite = settings.dev ? await (await import('./doors/devSite.ts')).startDevSite() : undefined
const site = devSite ? { render: devSite.render, serveAsset: () => false } : await openBuiltSite()
const protect = protection(settings)
const pages = publicSite(settings.dev ? undefined : cache, site.render, everywhere(settings))
const sendMedia = serveMedia(payload)

const uploadLimit = 45 * 1024 * 1024

const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
  protect(req, res)
  const path = req.url ?? '/'
  if (path.startsWith('/health/')) return serveHealth(payload, req, res)
  const door = doorOf(req.headers.host)
  if (!door) return refuseWith(res, 421, 'This host is not served here.')
  if (!comesFromHere(req)) return refuseWith(res, 403, 'This request comes from another site.')
  if (req.headers['transfer-encoding'] !== undefined) return refuseWith(res, 411, 'Say how long it is.')
  if (Number(req.headers['content-length'] ?? 0) > uploadLimit) return refuseWith(res, 413, 'Too large.')
  req.headers[addressHeader] = req.socket.remoteAddress ?? ''
  const media = mediaAddress.exec(path)?.[1]
  if (media) return sendMedia(req, res, door, media)
  if (/^\/(admin|api|_next)(\/|$|\?)/.test(path)) return serveAdmin(req, res)
  if (site.serveAsset(req, res)) return
  return pages.send(req, res, door)
}

const refuseWith = (res: ServerResponse, status: number, text: string): void => {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${text}\n`)
}

const server = createServer({ optimizeEmptyRequests: true }, (req, res) => {
  if (settings.accessLog !== 'all' && pages.sendKept(req, res)) return
  const id = idOf(req, settings.trustedProxy)
  res.setHeader(requestHeader, id)
  if (settings.accessLog !== 'none') logAccess(req, res, id)
  if (settings.accessLog === 'all' && pages.sendKept(req, res)) return
  withinRequest(id, () => answer(req, res)).catch((error: unknown) => {
    log.error({ error, method: req.method }, 'request failed')
    if (res.headersSent) res.destroy()
    else refuseWith(res, 500, 'Something broke on our side.')
  })
})
server.keepAliveTimeout = 65_000
/** Browsers that wait for changes while developing. They would wait on, and the server for them. */
const waiting = new Set<Socket>()
if (devSite) {
  const upgradeAdmin = admin.getUpgradeHandler()
  server.on('upgrade', (req, socket, head) => {
    waiting.add(socket as Socket)
    socket.once('close', () => waiting.delete(socket as Socket))
    if (req.url?.startsWith('/_next')) void upgradeAdmin(req, socket, head)
    else devSite.upgrade(req, socket as Socket, head)
  })
}

// Next keeps a process alive whatever is thrown in it: one that nobody can reach would go on working off the queues.
server.once('error', (error: NodeJS.ErrnoException) => {
  const where = `${settings.listen}:${settings.port} (HOST, PORT)`
  log.fatal({ error }, error.code === 'EADDRINUSE' ? `${where} is taken` : `cannot listen at ${where}`)
  void close().finally(() => process.exit(1))
})
server.listen(settings.port, settings.listen, () => log.info({ port: settings.port }, 'ready'))

/** Takes no new request, lets those under way end, then the worker, the listener and the database. */
const stop = async (): Promise<void> => {
  setTimeout(() => process.exit(1), 25_000).unref()
  for (const socket of waiting) socket.destroy()
  await drain(server, { behindProxy: settings.trustedProxy })
  await stopWorker()
  await stopListening()
  await devSite?.stop()
  await admin.close()
  await close()
  process.exit(0)
}
atStopSignal(() => void stop())
