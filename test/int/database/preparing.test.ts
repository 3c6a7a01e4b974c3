import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PreparingClient } from '../../../src/database/preparingClient.ts'
import { usePortal } from '../../support/portal.ts'

describe('a connection that keeps plans', () => {
  const portal = usePortal()
  let client: PreparingClient

  beforeAll(async () => {
    client = new PreparingClient({ connectionString: portal.database.url })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
  })

  const prepared = async (text: string): Promise<number> => {
    const { rows } = await client.query(
      'select count(*)::int as n from pg_prepared_statements where statement = $1',
      [text],
    )
    return rows[0].n
  }

  test('prepares a text at its third coming, and answers the same before and after', async () => {
    const text = 'select $1::int + 1 as next'
    for (const [number, kept] of [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
    ] as const) {
      const { rows } = await client.query({ text }, [number])
      expect(rows).toEqual([{ next: number + 1 }])
      expect(await prepared(text)).toBe(kept)
    }
  })

  test('says what is wrong each time, and answers again when it is right', async () => {
    const text = 'select 10 / $1::int as share'
    for (let time = 0; time < 5; time += 1)
      await expect(client.query({ text }, [0])).rejects.toMatchObject({ code: '22012' })
    expect((await client.query({ text }, [5])).rows).toEqual([{ share: 2 }])
  })

  test('prepares no more texts than its bound, however many come', async () => {
    for (let number = 0; number < 400; number += 1)
      for (let time = 0; time < 3; time += 1)
        await client.query({ text: `select $1::int as column_${number}` }, [number])
    const { rows } = await client.query('select count(*)::int as n from pg_prepared_statements')
    expect(rows[0].n).toBeGreaterThan(100)
    expect(rows[0].n).toBeLessThanOrEqual(250)
  })
})
