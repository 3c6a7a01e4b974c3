import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Encoding, encodingOf } from './pageCache.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

type Asset = { type: string; bodies: Record<Encoding, Buffer>; immutable: boolean }

/** The built files of the public site, held in memory in three encodings; a few hundred kilobytes. */
export const loadAssets = (folder: string): ((req: IncomingMessage, res: ServerResponse) => boolean) => {
  const assets = new Map<string, Asset>()
  for (const path of filesBelow(folder)) {
    const identity = readFileSync(path)
    const type = types[extname(path)] ?? 'application/octet-stream'
    const packed = /^(text|image\/svg|application\/manifest)/.test(type)
    const address = `/${relative(folder, path).replaceAll('\\', '/')}`
    assets.set(address, {
      type,
      immutable: address.startsWith('/_astro/'),
      bodies: {
        identity,
        gzip: packed ? gzipSync(identity, { level: 9 }) : identity,
        br: packed ? brotliCompressSync(identity) : identity,
      },
    })
  }
  return (req, res) => {
    const asset = assets.get((req.url ?? '').replace(/\?.*/, ''))
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return false
    const encoding = encodingOf(req.headers['accept-encoding'])
    const body = asset.bodies[encoding]
    res.writeHead(200, {
      'content-type': asset.type,
      'content-length': body.length,
      'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(encoding !== 'identity' && body !== asset.bodies.identity && { 'content-encoding': encoding }),
    })
    res.end(req.method === 'HEAD' ? undefined : body)
    return true
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
