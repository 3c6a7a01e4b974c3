import { type ChildProcess, fork } from 'node:child_process'
import type { Answer, Contention, Step } from './contender.ts'

export type Contenders = {
  /** Sends each request to a process in turn; the answers that come, in the order they come. */
  ask: (
    requests: (Contention | Step)[],
    options?: { onAnswer?: (answer: Answer, count: number) => void },
  ) => Promise<Answer[]>
  /** Ends the first process as the operating system does when memory is short: no goodbye. */
  killOne: () => void
  stop: () => void
}

/** Processes of their own on one database. Each has its own pool. */
export const startContenders = async (databaseUrl: string, number: number): Promise<Contenders> => {
  const living = new Set(await Promise.all(Array.from({ length: number }, () => start(databaseUrl))))
  return {
    ask: (requests, { onAnswer } = {}) =>
      new Promise((done) => {
        const answers: Answer[] = []
        const waiting = new Map<ChildProcess, number>()
        const settle = (): void => {
          const left = [...waiting].some(([child, count]) => living.has(child) && count > 0)
          if (left) return
          for (const child of waiting.keys()) child.removeAllListeners('message').removeAllListeners('exit')
          done(answers)
        }
        const children = [...living]
        for (const child of children) {
          waiting.set(child, 0)
          child.on('message', (answer: Answer) => {
            answers.push(answer)
            waiting.set(child, (waiting.get(child) ?? 0) - 1)
            onAnswer?.(answer, answers.length)
            settle()
          })
          child.on('exit', () => {
            living.delete(child)
            settle()
          })
        }
        for (const [index, request] of requests.entries()) {
          const child = children[index % children.length]
          if (!child) throw new Error('No process is left; expected at least one')
          waiting.set(child, (waiting.get(child) ?? 0) + 1)
          child.send(request, () => undefined)
        }
      }),
    killOne: () => {
      const [first] = living
      if (first) living.delete(first)
      first?.kill('SIGKILL')
    },
    stop: () => {
      for (const child of living) child.kill('SIGKILL')
    },
  }
}

const start = (databaseUrl: string): Promise<ChildProcess> =>
  new Promise((ready, failed) => {
    const child = fork('test/support/contender.ts', {
      execArgv: [],
      env: { ...process.env, DATABASE_URL: databaseUrl, COMMUNAL_POOL: '12', NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('error', failed)
    child.once('exit', (code) => failed(new Error(`A contender ended with ${code} before it was ready`)))
    child.once('message', () => {
      child.removeAllListeners('exit')
      ready(child)
    })
  })
