import { Command } from 'commander'
import { withClient } from '../database/client.ts'
import { openPayload } from '../database/openPayload.ts'
import { mediaStore } from '../domains/media/store/storeHere.ts'
import { followCities } from '../domains/tenancy/followCities.ts'
import { startWorker } from '../jobs/worker.ts'
import { atStopSignal } from '../kernel/atStopSignal.ts'
import { lookAtAll } from './invariants/lookAtAll.ts'
import { withPayload } from './withPayload.ts'

export const deploymentCommands = (): Command[] => [
  new Command('migrate').description('Bring the database to the newest migration.').action(() =>
    withPayload(async () => {
      console.log('The database is at the newest migration.')
    }),
  ),
  new Command('worker').description('Work off the queues (mail) until stopped.').action(work),
  new Command('invariants')
    .description('Look whether everything that must hold for the whole database does.')
    .action(() =>
      withClient(async (client) => {
        if (!(await lookAtAll({ client, store: await mediaStore() }, console.log))) process.exitCode = 1
      }),
    ),
]

const work = async (): Promise<void> => {
  const { payload, close } = await openPayload()
  const stopListening = await followCities(payload)
  const stop = await startWorker(payload)
  console.log('Working. Stop with Ctrl-C.')
  await new Promise<void>((done) => atStopSignal(done))
  await stop()
  await stopListening()
  await close()
}
