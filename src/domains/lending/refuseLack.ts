import { type Refusal, refuse } from '../../kernel/result.ts'
import type { Lack, Prerequisite } from '../programmes/attestations.ts'

/** What a person lacks as a refusal, with the module and its next session: `training-needed`, `training-outdated` (with the
 *  `version` they attended and the `wanted` one) or `training-expired` (with the day from which it is so), each 422. */
export const refuseLack = (
  { slug, title, minVersion, next }: Prerequisite,
  { reason, ...lack }: Lack,
): { ok: false } & Refusal =>
  refuse(reason, 422, {
    details: {
      module: slug,
      title,
      ...lack,
      ...(reason === 'training-outdated' && { wanted: minVersion ?? 1 }),
      ...(next && { nextSession: next.startsAt }),
    },
  })
