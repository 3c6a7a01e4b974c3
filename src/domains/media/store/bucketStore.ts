import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { LRUCache } from 'lru-cache'
import type { Bucket } from '../../../config.ts'
import type { ByteRange } from '../byteRange.ts'
import type { MediaStore } from './MediaStore.ts'

type Head = { size: number; etag: string }

/**
 * Files in a bucket that speaks S3. It need not be public: everything is read through this process, which decides who may.
 * A name is written once, so what is known of an object is kept: a player that asks for one range after another costs one
 * request each.
 */
export const bucketStore = async (bucket: Bucket): Promise<MediaStore> => {
  // Only who keeps files in a bucket loads what it takes.
  const s3 = await import('@aws-sdk/client-s3')
  const client: S3Client = new s3.S3Client({
    region: bucket.region,
    ...(bucket.endpoint && { endpoint: bucket.endpoint, forcePathStyle: true }),
    ...(bucket.keys && { credentials: bucket.keys }),
    // Other services than Amazon's do not know the newer sums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const Bucket = bucket.name
  const known = new LRUCache<string, Head>({ max: 20_000 })
  const headOf = async (Key: string): Promise<Head | undefined> => {
    const kept = known.get(Key)
    if (kept) return kept
    const answer = await client.send(new s3.HeadObjectCommand({ Bucket, Key })).catch(nothingThere)
    if (!answer) return undefined
    const head = { size: answer.ContentLength ?? 0, etag: answer.ETag ?? `"${Key}"` }
    known.set(Key, head)
    return head
  }
  const read = async (Key: string, range: ByteRange | undefined): Promise<Readable> => {
    const Range = range && `bytes=${range.start}-${range.end}`
    const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }))
    if (!Body) throw new Error(`The bucket ${Bucket} answered for ${Key} without a body`)
    return Body as Readable
  }
  return {
    place: `${bucket.endpoint ?? `s3.${bucket.region}`}/${bucket.name}`,
    open: async (name) => {
      const head = await headOf(name)
      return head && { ...head, read: (range) => read(name, range), close: async () => undefined }
    },
    put: async (Key, Body) => {
      await client.send(new s3.PutObjectCommand({ Bucket, Key, Body }))
    },
    remove: async (Key) => {
      known.delete(Key)
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key }))
    },
    names: async function* () {
      for await (const { Contents } of s3.paginateListObjectsV2({ client }, { Bucket })) {
        for (const { Key } of Contents ?? []) if (Key) yield Key
      }
    },
  }
}

const nothingThere = (error: { name?: string; $metadata?: { httpStatusCode?: number } }): undefined => {
  const isMissing = error.$metadata?.httpStatusCode === 404 && error.name !== 'NoSuchBucket'
  if (!isMissing) throw error
  return undefined
}
