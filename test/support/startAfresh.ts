import { vi } from 'vitest'

// Before each file of `int`, of which one process takes many: loading Payload once is a quarter of the time of all. What is
// ours is loaded anew, and nothing of the file before is found again: its environment, its Payload, what the bundles share.

type Left = {
  environment?: NodeJS.ProcessEnv
  _payload?: Map<string, unknown>
  [registry]?: Map<string, unknown>
}

const registry = Symbol.for('communal.registry')
const left = globalThis as Left
left.environment ??= { ...process.env }
for (const name of Object.keys(process.env)) {
  if (!(name in left.environment)) delete process.env[name]
}
Object.assign(process.env, left.environment)
left._payload?.clear()
left[registry]?.clear()
vi.resetModules()
