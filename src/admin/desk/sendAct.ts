import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'

export type Words = Readonly<Record<string, string>>

export const labelOf = (act: DeskAct, words: Words): string =>
  words[`act${act.slice(0, 1).toUpperCase()}${act.slice(1)}`] ?? act

type Refused = { message: string; data?: { errors?: { message: string }[] } }

/** Empty when it was done; else why not, in words: of ours, or Payload's, which lists the fields in `data`. */
export const sendAct = async (body: object, failed: string): Promise<string> => {
  try {
    const answer = await fetch('/api/loans/desk', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return ''
    const { errors } = (await answer.json()) as { errors: Refused[] }
    return errors
      .flatMap(({ message, data }) => data?.errors?.map((one) => one.message) ?? [message])
      .join(' ')
  } catch {
    return failed
  }
}
