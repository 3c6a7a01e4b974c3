import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

// Every check in one readable list. Each step counts as one test, the suites as the tests they hold. All steps run even
// if one fails; the last line is the sum.

type Step = { name: string; run: string[]; suite?: string }

const bin = (path: string): string => `node_modules/${path}`
const results = '.data/test-results'

const steps: Step[] = [
  { name: 'format and lint', run: [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'format of Astro files', run: [bin('prettier/bin/prettier.cjs'), '--check', 'src/**/*.astro'] },
  { name: 'types', run: [bin('typescript/bin/tsc'), '--noEmit', '--incremental', 'false'] },
  {
    name: 'types of Astro files',
    run: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'error'],
  },
  { name: 'generated files', run: ['scripts/drift.ts'] },
  { name: 'unused code and packages', run: [bin('knip/bin/knip.js')] },
  {
    name: 'unit',
    run: [bin('vitest/vitest.mjs'), 'run', '--project', 'unit*', '--project', 'architecture'],
    suite: 'unit',
  },
  { name: 'integration', run: [bin('vitest/vitest.mjs'), 'run', '--project', 'int'], suite: 'int' },
  { name: 'production build', run: ['scripts/build.ts'] },
  { name: 'journeys', run: [bin('vitest/vitest.mjs'), 'run', '--project', 'e2e'], suite: 'e2e' },
]

const only = process.argv.slice(2)
mkdirSync(results, { recursive: true })
const sum = { passed: 0, failed: 0 }
const lines: string[] = []

for (const step of steps.filter(({ name, suite }) => only.length === 0 || only.includes(suite ?? name))) {
  const began = Date.now()
  console.log(`\n▶ ${step.name}`)
  const report = `${results}/${step.suite}.json`
  rmSync(report, { force: true })
  const reporters = step.suite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const { status } = spawnSync(process.execPath, [...step.run, ...reporters], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${process.cwd()}/node_modules/.bin:${process.env['PATH']}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: `${process.cwd()}/.data/compile-cache`, // the suites start the house's commands many times
    },
  })
  const counted = step.suite
    ? countOf(report, status === 0)
    : { passed: Number(status === 0), failed: Number(status !== 0) }
  sum.passed += counted.passed
  sum.failed += counted.failed
  const seconds = Math.round((Date.now() - began) / 1000)
  lines.push(
    `${counted.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(28)}${counted.passed} passed, ${counted.failed} failed, ${seconds} s`,
  )
}

console.log(`\n${lines.join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)

/** A suite that did not report, or failed beside its tests, counts as one failure: skipped is not passed. */
function countOf(report: string, succeeded: boolean): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  const passed = numPassedTests ?? 0
  const failed = (numTotalTests ?? 0) - passed
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed }
}
