import { configuration } from '../config.ts'
import { type RunningDatabase, startEmbedded } from './embedded.ts'

/** The database the environment names, or the embedded one. After this `configuration().databaseUrl` is set, so call it
 *  before `payload.config.ts` is loaded. */
export const ensureDatabase = async (): Promise<RunningDatabase> => {
  const settings = configuration()
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => undefined }
  const running = await startEmbedded(settings.dataFolder)
  settings.databaseUrl = running.url
  return running
}
