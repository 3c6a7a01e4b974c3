import type { Payload } from 'payload'
import { configuration } from '../../config.ts'
import { listenForChanges } from '../../database/listenForChanges.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { log } from '../../kernel/log.ts'
import { oneAfterAnother } from '../../kernel/oneAfterAnother.ts'
import { replaceHostTable } from './hosts.ts'
import { loadCities } from './loadCities.ts'

/** What a process keeps of pages: those of one tag are forgotten, or all. */
type Pages = { forget: (tag: string) => void; clear: () => void }

/** Loads the cities of the deployment, and from then on has them, and the pages it keeps, as they were last committed. Pages
 *  are forgotten after the cities are known, or one would be made of a city as it was. Returns how to stop. */
export const followCities = async (payload: Payload, pages?: Pages): Promise<() => Promise<void>> => {
  const load = oneAfterAnother(async () =>
    replaceHostTable(await loadCities(payload), configuration().platformHost),
  )
  await load()
  const startAgain = async (): Promise<void> => {
    await load().catch((error: unknown) => log.error({ error }, 'hosts not refreshed'))
    pages?.clear()
  }
  return listenForChanges(adapterOf(payload).poolOptions.connectionString as string, {
    onChange: (tag) => (tag.endsWith(':*') ? void startAgain() : pages?.forget(tag)),
    onGap: () => void startAgain(),
  })
}
