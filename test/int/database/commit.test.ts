import { describe, expect, test } from 'vitest'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()

describe('a transaction', () => {
  test('whose COMMIT fails is not reported as success', async () => {
    await portal.database.query(`
      create function boom() returns trigger language plpgsql as $$ begin raise exception 'deferred'; end $$;
      create constraint trigger boom after insert on cities deferrable initially deferred for each row execute function boom()`)
    await expect(buildCity(portal.payload)).rejects.toThrow()
    await portal.database.query('drop trigger boom on cities')
    await expect(buildCity(portal.payload)).resolves.toHaveProperty('id')
  })
})
