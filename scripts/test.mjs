import { spawn } from 'node:child_process'
import { findChromium, setUp } from './setup.mjs'

// `npm test`: from a fresh machine to everything checked.
const node = setUp()
const chromium = findChromium()
const child = spawn(node, ['scripts/test.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, COMMUNAL_CHROMIUM: chromium },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
