import { spawn } from 'node:child_process'
import { setUp } from './setup.mjs'

// `npm run demo`: from a fresh machine to a running portal with two cities.
const child = spawn(setUp(), ['scripts/demo.ts'], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
