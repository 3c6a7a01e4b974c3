import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** The tests of what reads a clock or a calendar: they say the same wherever the server stands. Over the changes of the
 *  clocks, and with a database: test/int/lending/zones.test.ts. */
const withTime = [
  'test/unit/{kernel,i18n}/*.test.ts',
  'test/unit/domains/{lending,training,identity}/*.test.ts',
  'test/unit/ui/month.test.ts',
]

/** `TZ` is the time zone of the server on which these tests run. Files share what they import: to load it for each anew took
 *  longer than the tests. */
const unit = (name: string, TZ: string, include: string[]): TestProjectInlineConfiguration => ({
  test: { name, include, env: { TZ }, testTimeout: 20_000, environment: 'node', isolate: false },
})

/** `unit` touches nothing outside the process; `int` runs on a real PostgreSQL, one database per file, cloned from a
 *  migrated template. */
export default defineConfig({
  test: {
    projects: [
      unit('unit', 'UTC', ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx']),
      unit('unit-tokyo', 'Asia/Tokyo', withTime),
      unit('unit-toronto', 'America/Toronto', withTime),
      {
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        test: {
          name: 'int',
          include: ['test/int/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/globalSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          setupFiles: ['test/support/startAfresh.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
