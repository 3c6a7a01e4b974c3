import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answers, folder, freePort, type House } from './house.ts'

export type BareNext = { prerendered: string; dynamic: string; pid: number; bytes: number }

const home = join(folder, 'bare-next')
const bin = resolve('node_modules/next/dist/bin/next')

/** The least that Next can be, as the yardstick: one prerendered page of some 18 kB and the same page made anew for
 *  each request, without a database. Built by the project's own Next, only if it is not built yet. */
export const startBareNext = async (house: House): Promise<BareNext> => {
  await build(house)
  const port = await freePort()
  const child = house.start(
    'bare-next',
    process.execPath,
    [bin, 'start', '-p', String(port), '-H', '127.0.0.1'],
    {
      cwd: home,
      env: quiet,
    },
  )
  const origin = `http://127.0.0.1:${port}`
  await answers(origin, child)
  const page = await fetch(origin)
  return {
    prerendered: origin,
    dynamic: `${origin}/dynamic`,
    pid: child.pid ?? 0,
    bytes: (await page.bytes()).length,
  }
}

const quiet = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

const build = async (house: House): Promise<void> => {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as {
    version: string
  }
  const stamp = createHash('sha256').update(version).update(JSON.stringify(files)).digest('hex')
  const kept = join(home, 'built')
  if (existsSync(kept) && readFileSync(kept, 'utf8') === stamp) return
  rmSync(home, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(home, path, '..'), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  await house.run('bare-next-build', process.execPath, [bin, 'build'], { cwd: home, env: quiet })
  writeFileSync(kept, stamp)
}

// Some 90 rows give 9 kB of markup; Next sends the same again as data for its script.
const list = `
export const List = () => (
  <main>
    <h1>Equipment of the city</h1>
    <ul>
      {Array.from({ length: 62 }, (_, at) => (
        <li key={at}>
          <a href={'/equipment/' + at}>Recorder number {at}</a>
          <p>Two microphones, four tracks, with a windshield and a case.</p>
        </li>
      ))}
    </ul>
  </main>
)
`

const files: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'bare-next', private: true, type: 'module' }),
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} }, poweredByHeader: false }\n`,
  'app/list.jsx': list,
  'app/layout.jsx':
    "export default function Layout({ children }) {\n  return <html lang='en'><body>{children}</body></html>\n}\n",
  'app/page.jsx':
    "import { List } from './list.jsx'\nexport default function Page() {\n  return <List />\n}\n",
  'app/dynamic/page.jsx':
    "import { List } from '../list.jsx'\nexport const dynamic = 'force-dynamic'\nexport default function Page() {\n  return <List />\n}\n",
}
