/**
 * Does work that reads how things are, one run at a time. Whoever asks waits for a run that began after they asked: an
 * earlier one may have read what has changed since, and must not end after a later one. Who asks meanwhile shares the next
 * run. A run that fails fails for those who waited for it alone.
 */
export const oneAfterAnother = (work: () => Promise<void>): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    next = undefined
    last = work()
    return last
  }
  return () => {
    next ??= last.then(begin, begin)
    return next
  }
}
