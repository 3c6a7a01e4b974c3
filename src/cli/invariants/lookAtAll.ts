import { appliedMigrations, migrationNames } from '../../database/migrationFiles.ts'
import type { Looking } from './Invariant.ts'
import { invariants } from './invariants.ts'

const shown = 5

/** Looks at everything, says what was found, line by line, and gives whether all of it holds. */
export const lookAtAll = async (looking: Looking, say: (line: string) => void): Promise<boolean> => {
  const applied = await appliedMigrations(looking.client)
  const lacking = migrationNames().filter((name) => !applied.includes(name))
  if (lacking.length > 0) {
    say(`The database lacks ${lacking.join(', ')}: run npx communal migrate first.`)
    return false
  }
  let wrong = 0
  for (const { holds, look } of invariants) {
    const { counted, broken } = await look(looking)
    if (broken.length > 0) wrong += 1
    say(`${broken.length === 0 ? 'ok   ' : 'WRONG'} ${holds}: ${counted} looked at, ${broken.length} wrong`)
    for (const line of broken.slice(0, shown)) say(`        ${line}`)
    if (broken.length > shown) say(`        and ${broken.length - shown} more`)
  }
  say(wrong === 0 ? 'Everything holds.' : `${wrong} of ${invariants.length} do not hold.`)
  return wrong === 0
}
