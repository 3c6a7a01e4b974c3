import { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { RemuxedSound } from './remuxSound.ts'
import { checkSoundSize } from './soundRules.ts'

/** A sound in a container made anew, without what its sender did not mean to send. `seconds` as measured. */
export type CleanSound = Omit<RemuxedSound, 'data'> & { data: Buffer }

const patience = 15_000 // milliseconds; 20 minutes of sound take a tenth of a second
const threads = 2
const memory = { maxOldGenerationSizeMb: 512 }

/**
 * The sound in a sent file, in the same container and codec, its packets copied into a file of ours: tags, place,
 * pictures, chapters and whatever surrounds the packets stay behind. Nothing is decoded, so nothing is lost.
 *
 * It is read in a thread of its own: a few forged bytes in an MP4 or WebM send the reader round a loop of billions of
 * steps, which would stop every other request. The thread is stopped after `milliseconds`.
 *
 * Refuses what the sound rules refuse, and `sound-damaged` for a file that cannot be read to its end in time.
 */
export async function cleanSound(sent: Buffer, milliseconds = patience): Promise<Result<CleanSound>> {
  const size = checkSoundSize(sent.length)
  if (!size.ok) return size
  const release = await nextThread()
  try {
    const result = await inThread(sent, milliseconds)
    if (!result.ok) return result
    const { buffer, byteOffset, byteLength } = result.value.data
    return ok({ ...result.value, data: Buffer.from(buffer, byteOffset, byteLength) })
  } finally {
    release()
  }
}

function inThread(sent: Buffer, milliseconds: number): Promise<Result<RemuxedSound>> {
  const worker = new Worker(new URL('./soundWorker.ts', import.meta.url), {
    workerData: new Uint8Array(sent),
    resourceLimits: memory,
    stdout: true, // the reader's remarks on a broken file are not ours to log
    stderr: true,
  })
  return new Promise<Result<RemuxedSound>>((resolve, reject) => {
    const stop = setTimeout(() => resolve(refuse('sound-damaged', 422)), milliseconds)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse('sound-damaged', 422))
      else reject(error)
    })
    worker.once('exit', () => {
      clearTimeout(stop)
      reject(new Error('The thread that reads a sound ended without an answer'))
    })
  }).finally(() => worker.terminate())
}

let running = 0
const waiting: (() => void)[] = []

/** Waits until fewer than `threads` sounds are being read; the answer gives the place back. */
async function nextThread(): Promise<() => void> {
  if (running >= threads) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  return () => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
