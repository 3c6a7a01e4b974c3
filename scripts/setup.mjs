import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

// Runs on whatever Node the machine has (20 or newer) and needs nothing else: installs the dependencies, among them the
// Node that everything else runs on, and only if they changed.

const stamp = 'node_modules/.communal-lock'
const node = 'node_modules/node/bin/node'

/** Installs what package-lock.json names, if it is not installed yet. Returns the path of the project's own Node. */
export const setUp = () => {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node)
  if (!installed) {
    console.log('Installing dependencies …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    // Not `npm ci`: it refuses a lock file from which the registry of its making left out packages of other platforms.
    execFileSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: 'inherit',
    })
    writeFileSync(stamp, lock)
  }
  const works = spawnSync(node, ['--version'])
  if (works.status !== 0)
    throw new Error(`${node} does not run; expected Node 26 from the npm package "node"`)
  mkdirSync('.data', { recursive: true })
  return node
}

/** The path of a Chromium: the one installed, else Debian's package, else Playwright's. */
export const findChromium = () => {
  const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .map((name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim())
    .find(Boolean)
  if (process.env.COMMUNAL_CHROMIUM) return process.env.COMMUNAL_CHROMIUM
  if (installed) return installed
  if (process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0) {
    console.log('Installing Chromium …')
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  execFileSync(node, ['node_modules/playwright/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
  return ''
}

if (process.argv[1]?.endsWith('setup.mjs')) setUp()
