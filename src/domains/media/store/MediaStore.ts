import type { Readable } from 'node:stream'
import type { ByteRange } from '../byteRange.ts'

/** A file that is open for reading. Whoever opened it closes it. */
export type OpenFile = {
  /** Bytes */
  size: number
  /** Quoted, as a header has it */
  etag: string
  /** Its bytes, whole or those of a range */
  read: (range?: ByteRange) => Promise<Readable>
  close: () => Promise<void>
}

/** Where uploads lie: a folder of this machine, or a bucket that all processes share. A name is written once and
 *  its content never changes. */
export type MediaStore = {
  /** How it is called in messages: the folder, or the bucket with its address */
  place: string
  /** Nothing where there is no file of that name */
  open: (name: string) => Promise<OpenFile | undefined>
  put: (name: string, content: Buffer) => Promise<void>
  /** Removing what is not there is done. */
  remove: (name: string) => Promise<void>
  names: () => AsyncIterable<string>
}
