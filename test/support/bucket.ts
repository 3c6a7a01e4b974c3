import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll } from 'vitest'
import type { Bucket } from '../../src/config.ts'

/** An S3-compatible server on loopback for the tests of a file, with one empty bucket of each name. */
export const useBuckets = (...names: string[]): ((name: string) => Bucket) => {
  const directory = mkdtempSync(join(tmpdir(), 'communal-buckets-'))
  const configureBuckets = names.map((name) => ({ name, configs: [] }))
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets })
  let port = 0
  beforeAll(async () => {
    ;({ port } = (await server.run()) as AddressInfo)
  })
  afterAll(async () => {
    await server.close()
    rmSync(directory, { recursive: true, force: true })
  })
  return (name) => ({
    name,
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    keys: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  })
}
