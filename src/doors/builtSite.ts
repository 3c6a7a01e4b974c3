import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadAssets } from './assets.ts'
import type { Handler } from './publicSite.ts'

type Entry = { handler: (req: IncomingMessage, res: ServerResponse, next: () => void) => Promise<void> }

/** The public site as it was built: its pages, and its files held in memory. */
export const openBuiltSite = async (): Promise<{
  render: Handler
  serveAsset: ReturnType<typeof loadAssets>
}> => {
  const folder = resolve('dist/site')
  const { handler } = (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as Entry
  return {
    serveAsset: loadAssets(join(folder, 'client')),
    render: (req, res) =>
      handler(req, res, () => {
        res.statusCode = 404
        res.end()
      }),
  }
}
