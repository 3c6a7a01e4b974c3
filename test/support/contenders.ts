import { type ChildProcess, fork } from 'node:child_process'
import type { Answer, Contention, Errand, Report, Step } from './contender.ts'

export type Contenders = {
  /** Sends each request to a process in turn; the answers that come, in the order they come. */
  ask: (
    requests: (Contention | Step)[],
    options?: { onAnswer?: (answer: Answer, count: number) => void },
  ) => Promise<Answer[]>
  /** Sends one request to the next process; undefined if that dies before it answers. */
  askOne: (request: Contention | Step) => Promise<Answer | undefined>
  /** Ends the first process as the operating system does when memory is short: no goodbye. */
  killOne: () => void
  /** Starts one more. */
  startOne: () => Promise<void>
  stop: () => void
}

/** Processes of their own on one database. Each has its own pool. */
export const startContenders = async (databaseUrl: string, number: number): Promise<Contenders> => {
  const living: Contender[] = await Promise.all(Array.from({ length: number }, () => start(databaseUrl)))
  const leave = (one: Contender): void => {
    const index = living.indexOf(one)
    if (index >= 0) living.splice(index, 1)
  }
  for (const one of living) one.onExit(() => leave(one))
  const askOne: Contenders['askOne'] = (request) => {
    const next = living.shift()
    if (!next) throw new Error('No process is left; expected at least one')
    living.push(next)
    return next.ask(request)
  }
  return {
    ask: async (requests, { onAnswer } = {}) => {
      const answers: Answer[] = []
      await Promise.all(
        requests.map(async (request) => {
          const answer = await askOne(request)
          if (!answer) return
          answers.push(answer)
          onAnswer?.(answer, answers.length)
        }),
      )
      return answers
    },
    askOne,
    killOne: () => {
      const [first] = living
      if (!first) return
      leave(first)
      first.kill()
    },
    startOne: async () => {
      const one = await start(databaseUrl)
      one.onExit(() => leave(one))
      living.push(one)
    },
    stop: () => {
      for (const one of living) one.kill()
    },
  }
}

/** The ids of what was granted, in order. */
export const granted = (answers: Answer[]): string[] =>
  answers.flatMap(({ result }) => (result?.ok ? result.value.ids : [])).sort()

type Contender = {
  ask: (request: Contention | Step) => Promise<Answer | undefined>
  onExit: (act: () => void) => void
  kill: () => void
}

const start = async (databaseUrl: string): Promise<Contender> => {
  const child = await forkOne(databaseUrl)
  const waiting = new Map<number, (answer: Answer | undefined) => void>()
  let tickets = 0
  child.on('message', ({ ticket, answer }: Report) => {
    waiting.get(ticket)?.(answer)
    waiting.delete(ticket)
  })
  child.on('exit', () => {
    for (const answered of waiting.values()) answered(undefined)
  })
  return {
    ask: (asked) =>
      new Promise((answered) => {
        if (child.exitCode !== null || child.signalCode !== null) return answered(undefined)
        tickets += 1
        waiting.set(tickets, answered)
        child.send({ ticket: tickets, asked } satisfies Errand, () => undefined)
      }),
    onExit: (act) => child.once('exit', act),
    kill: () => child.kill('SIGKILL'),
  }
}

const forkOne = (databaseUrl: string): Promise<ChildProcess> =>
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
