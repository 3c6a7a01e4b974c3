/** A mistake in a pack: the file by its path within the pack, the line from 1, and what would be right. */
export type Problem = { file: string; line: number; message: string }

/** Where in a pack something stands. */
export type Place = { file: string; line: number }

/** In the order in which someone would mend them, file by file, from top to bottom; each once. */
export const sorted = (problems: readonly Problem[]): Problem[] => {
  const each = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...each.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
