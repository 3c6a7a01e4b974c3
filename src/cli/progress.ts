/** Shows how far long work is: one line that is rewritten on a terminal, every tenth elsewhere. */
export const progressLine = (
  label: string,
): ((progress: { done: number; total: number; path: string }) => void) => {
  let shown = -1
  return ({ done, total, path }) => {
    if (total === 0) return
    if (process.stdout.isTTY) {
      const room = Math.max(20, (process.stdout.columns ?? 80) - 1)
      process.stdout.write(
        `\r\x1b[2K${`${label} ${done}/${total} ${path}`.slice(0, room)}${done === total ? '\n' : ''}`,
      )
      return
    }
    const tenth = Math.floor((done / total) * 10)
    if (tenth > shown) console.log(`${label} ${done}/${total}`)
    shown = Math.max(shown, tenth)
  }
}
