import { spawn } from 'node:child_process'
import { setUp } from './setup.mjs'

// `npm run dev`: site and admin with hot reload behind one port. Changes of the server's own sources restart it.
const child = spawn(
  setUp(),
  [
    '--watch-path=collections',
    '--watch-path=src/domains',
    '--watch-path=src/doors',
    '--watch-path=src/database',
    '--watch-preserve-output',
    'src/server.ts',
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, COMMUNAL_DEV: 'yes', COMMUNAL_DEMO: 'yes', NODE_ENV: 'development' },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
