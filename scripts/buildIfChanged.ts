import { execFileSync } from 'node:child_process'
import { lastStamp, stampOf } from './stamp.ts'

/** The production build, unless nothing it is made from has changed since the last one. */
export const buildIfChanged = (): void => {
  if (lastStamp() === stampOf()) return
  console.log('Building …')
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
