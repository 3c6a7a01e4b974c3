#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The command on whatever Node the machine has: it goes on with the one that the project brings.
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url))
const command = fileURLToPath(new URL('./communal.ts', import.meta.url))
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 26

if (isNewEnough) await import(command)
else if (!existsSync(own)) {
  console.error(
    `Node ${process.versions.node} is too old, and the project's own is not installed: run npm run setup`,
  )
  process.exit(1)
} else {
  const child = spawn(own, [command, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
