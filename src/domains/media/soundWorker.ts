import { parentPort, workerData } from 'node:worker_threads'
import { remuxSound } from './remuxSound.ts'

/** The thread of one sound: takes the sent bytes, answers with the result of `remuxSound`, and ends. */
const sent: unknown = workerData
if (!parentPort || !(sent instanceof Uint8Array)) {
  throw new Error('soundWorker runs in a worker thread that is given the bytes of a sound')
}
parentPort.postMessage(await remuxSound(sent))
