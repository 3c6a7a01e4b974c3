import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { forgetStamp, keepStamp, stampOf } from './stamp.ts'

// The production build: the public site by Astro, then the admin by Next. Both run on the Node of this project.
const run = (script: string, ...words: string[]): void => {
  execFileSync(process.execPath, [join('node_modules', script), ...words], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
}

const only = process.argv[2]
const stamp = stampOf()
forgetStamp()
if (only !== 'admin') run('astro/bin/astro.mjs', 'build')
if (only !== 'site') run('next/dist/bin/next', 'build')
if (only === undefined) keepStamp(stamp)
