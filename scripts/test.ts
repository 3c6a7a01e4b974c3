import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'

// Every check in one readable list. Each step counts as one test, the suites as the tests they hold. All steps run even
// if one fails; the last line is the sum.

/** What reads files and uses one core runs `beside` its neighbours of the list. */
type Step = { name: string; run: string[]; suite?: string; beside?: true }

const bin = (path: string): string => `node_modules/${path}`
const results = '.data/test-results'

const steps: Step[] = [
  { name: 'generated files', run: ['scripts/drift.ts'] },
  {
    name: 'types of Astro files',
    run: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'error'],
    beside: true,
  },
  {
    name: 'format and lint',
    run: [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'],
    beside: true,
  },
  {
    name: 'format of Astro files',
    run: [bin('prettier/bin/prettier.cjs'), '--check', 'src/**/*.astro'],
    beside: true,
  },
  { name: 'types', run: [bin('typescript/bin/tsc'), '--noEmit', '--incremental', 'false'], beside: true },
  { name: 'unused code and packages', run: [bin('knip/bin/knip.js')], beside: true },
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
const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })

const chosen = steps.filter(({ name, suite }) => only.length === 0 || only.includes(suite ?? name))
for (let first = chosen.shift(); first; first = chosen.shift()) {
  const together = [first]
  while (first.beside && chosen[0]?.beside) together.push(...chosen.splice(0, 1))
  const worker = async (): Promise<void> => {
    for (let step = together.shift(); step; step = together.shift()) await take(step)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}

console.log(`\n${lines.join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)

/** Runs a step to its end and counts it. What several say at once would be unreadable: one `beside` others is heard at its
 *  end. */
async function take({ name, run, suite, beside }: Step): Promise<void> {
  const began = Date.now()
  if (!beside) console.log(`\n▶ ${name}`)
  const report = `${results}/${suite}.json`
  rmSync(report, { force: true })
  const reporters = suite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const child = spawn(process.execPath, [...run, ...reporters], {
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: {
      ...process.env,
      PATH: `${process.cwd()}/node_modules/.bin:${process.env['PATH']}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: `${process.cwd()}/.data/compile-cache`, // the suites start the house's commands many times
    },
  })
  running.add(child)
  const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')))
  const succeeded = await new Promise<boolean>((done) => {
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
  running.delete(child)
  if (beside) console.log(`\n▶ ${name}\n${(await said).join('')}`)
  const counted = suite
    ? countOf(report, succeeded)
    : { passed: Number(succeeded), failed: Number(!succeeded) }
  sum.passed += counted.passed
  sum.failed += counted.failed
  const seconds = Math.round((Date.now() - began) / 1000)
  lines.push(
    `${counted.failed === 0 ? '✓' : '✗'} ${name.padEnd(28)}${counted.passed} passed, ${counted.failed} failed, ${seconds} s`,
  )
}

/** A suite that did not report, or failed beside its tests, counts as one failure: skipped is not passed. */
function countOf(report: string, succeeded: boolean): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  const passed = numPassedTests ?? 0
  const failed = (numTotalTests ?? 0) - passed
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed }
}
