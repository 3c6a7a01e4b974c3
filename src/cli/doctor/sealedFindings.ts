import type pg from 'pg'
import { openFactor } from '../../domains/identity/factorSecret.ts'
import { openSecret } from '../../domains/identity/openid/keepSecret.ts'
import { type Finding, fine, wrong } from './Finding.ts'

type Sealed = { about: string; opens: boolean }

/** Whether the deployment's secret is the one that what is sealed in the database was sealed with. Nothing is said where
 *  nothing is sealed. */
export const sealedFindings = async (client: pg.Client): Promise<Finding[]> => {
  const { rows: factors } = await client.query<{ person: string; secret: string }>(
    'select person_id as person, secret from second_factors',
  )
  const { rows: secrets } = await client.query<{ id: string; issuer: string; secret: string }>(
    'select p.id, p.issuer, s.secret from provider_secrets s join identity_providers p on p.id = s.provider_id',
  )
  const sealed: Sealed[] = [
    ...factors.map(({ person, secret }) => ({
      about: 'second steps',
      opens: openFactor(person, secret) !== undefined,
    })),
    ...secrets.map(({ secret, ...whose }) => ({
      about: 'secrets of identity providers',
      opens: openSecret(whose, secret) !== undefined,
    })),
  ]
  const findings = Map.groupBy(sealed, ({ about }) => about)
    .entries()
    .flatMap(([about, all]) => {
      const shut = all.filter(({ opens }) => !opens).length
      return shut === 0 ? [] : [wrong(`${shut} of ${all.length} ${about} do not open with our secret`, todo)]
    })
    .toArray()
  return sealed.length > 0 && findings.length === 0
    ? [fine('What is sealed opens with our secret')]
    : findings
}

const todo =
  'Set COMMUNAL_SECRET as it was when they were made; if it is lost, docs/operator.md (The command) says how to begin anew'
