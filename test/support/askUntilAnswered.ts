import { expect } from 'vitest'
import type { Answer, Contention, Step } from './contender.ts'
import type { Contenders } from './contenders.ts'

/** Asks until each is answered. Where a machine is slow, some wait too long for a connection: they are told so, and send the
 *  same form again. Any other failure is one. */
export const askUntilAnswered = async <Request extends Contention | Step>(
  contenders: Contenders,
  requests: Request[],
): Promise<Answer[]> => {
  const answers = await contenders.ask(requests)
  const failed = answers.filter((answer) => answer.failed)
  for (const { failed: why } of failed) expect(why).toContain('timeout exceeded when trying to connect')
  if (failed.length === 0) return answers
  expect(failed.length).toBeLessThan(requests.length)
  const again = requests.filter(({ number }) => failed.some((answer) => answer.number === number))
  return [...answers.filter((answer) => !answer.failed), ...(await askUntilAnswered(contenders, again))]
}
