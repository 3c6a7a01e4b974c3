import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'

export type Words = Readonly<Record<string, string>>

export const labelOf = (act: DeskAct, words: Words): string =>
  words[`act${act.slice(0, 1).toUpperCase()}${act.slice(1)}`] ?? act

type Refused = { message: string; data?: { errors?: { message: string }[] } }

type Sent = {
  asked: object
  photos: readonly File[]
  /** what is said where no answer comes */
  failed: string
  /** in percent; photos on a slow line take a while */
  onProgress: (percent: number) => void
}

/** Empty when it was done; else why not, in words: of ours, or Payload's, which lists the fields in `data`. */
export const sendAct = ({ asked, photos, failed, onProgress }: Sent): Promise<string> =>
  new Promise((resolve) => {
    const form = new FormData()
    form.append('asked', JSON.stringify(asked))
    for (const photo of photos) form.append('photos', photo)
    // Not fetch, which tells nothing of what was sent so far.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/loans/desk')
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total))
    request.onload = () => resolve(request.status < 300 ? '' : wordsIn(request.responseText, failed))
    request.onerror = () => resolve(failed)
    request.send(form)
  })

const wordsIn = (answer: string, failed: string): string => {
  try {
    const { errors } = JSON.parse(answer) as { errors: Refused[] }
    return errors
      .flatMap(({ message, data }) => data?.errors?.map((one) => one.message) ?? [message])
      .join(' ')
  } catch {
    return failed
  }
}
