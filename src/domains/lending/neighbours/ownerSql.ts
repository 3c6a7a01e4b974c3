import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { localised } from '../../../database/localised.ts'
import type { Language } from '../../../i18n/languages.ts'

/** SQL: under which name the owner of the thing `t` lends it in public: that of the organisation, else the name the person `p`
 *  wishes for what they do here; null: none. */
export const publicOwner = (languages: readonly Language[]): SQL => sql`coalesce(
  (select ${localised('groups', 'name', 'g', languages)} from groups g where g.id = t.organisation_id),
  case p.credit_preference when 'name' then p.name when 'pseudonym' then p.credit_pseudonym end)`
