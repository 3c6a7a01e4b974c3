import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { idempotent } from '../../database/idempotent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { isUuid } from '../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { SentFile } from '../media/SentFile.ts'
import { writeMail } from '../notifications/writeMail.ts'
import type { City } from '../tenancy/City.ts'
import { trailsSettingsOf } from '../trails/settingsOf.ts'
import { type ContributionDecision, type ContributionForm, decideContribution } from './decideContribution.ts'
import { contributionMadeLetter, recipientOf } from './notices.ts'
import type { ContributionKind, ContributionState } from './rules.ts'

export type ContributionRequest = {
  payload: Payload
  person: TypedUser
  city: City
  /** id of the stop */
  stop: string
  kind: ContributionKind
  form: ContributionForm
  file?: SentFile | undefined
  /** idempotency key of the form */
  key: string
}

export type Contributed = { id: string; stop: string; state: ContributionState }

/**
 * A resident adds a text, a photo or a sound to a published stop of the city. The file is cleaned of whatever it tells of
 * its maker by the upload hooks, and stored in the same transaction as the contribution, its event and its mail; if that
 * transaction fails, the file is removed again.
 * Refuses what `decideContribution` refuses; what cleaning refuses (`image-too-large` 413, `sound-has-pictures` 415 …);
 * `stop-unknown` (404): no such published stop in this city, or the city has no trails; `not-verified` (403);
 * `key-malformed` (400); `key-reused` (422).
 */
export const contribute = async (request: ContributionRequest): Promise<Result<Contributed>> => {
  const { payload, person, city, stop, kind, form, key } = request
  const settings = trailsSettingsOf(city)
  if (!settings || !isUuid(stop)) return refuse('stop-unknown', 404)
  if (!isUuid(key)) return refuse('key-malformed', 400)
  if (!person._verified || person.closedAt) return refuse('not-verified', 403)
  const file = kind === 'text' || !request.file?.size ? undefined : request.file
  const { textMaximum } = settings
  const decision = decideContribution({ kind, form, city, person, textMaximum, hasFile: Boolean(file) })
  if (!decision.ok) return decision
  return inTransaction<Contributed, Refusal>({ payload, user: person }, (req) =>
    idempotent<Contributed, Refusal>(
      req,
      { actor: person.id, key, operation: 'contribute', body: bodyOf(request, file) },
      async () =>
        (await isOpen(req, city, stop))
          ? store(req, { ...request, file }, decision.value)
          : refuse('stop-unknown', 404),
    ),
  )
}

const bodyOf = ({ city, stop, kind, form }: ContributionRequest, file: SentFile | undefined) => ({
  city: city.id,
  stop,
  kind,
  form,
  file: file ? createHash('sha256').update(file.data).digest('hex') : null,
})

const isOpen = async (req: PayloadRequest, city: City, stop: string): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(sql`
    select from stops s join trails t on t.id = s.trail_id and t._status = 'published'
    where s.id = ${stop} and s.city_id = ${city.id} and s._status = 'published'`)
  return rowCount === 1
}

const store = async (
  req: PayloadRequest,
  { city, person, stop, kind, file }: ContributionRequest,
  decision: ContributionDecision,
): Promise<Result<Contributed>> => {
  const { language, licence, credit, state, text } = decision
  const media = file ? await storeFile(req, { city, person, kind, file }, decision) : ok({})
  if (!media.ok) return media
  const { id } = await req.payload.create({
    collection: 'contributions',
    req,
    depth: 0,
    data: {
      city: city.id,
      stop,
      person: person.id,
      kind,
      text,
      ...media.value,
      language,
      licence,
      credit,
      state,
    },
  })
  await appendEvent(req, {
    city: city.id,
    type: 'contribution.made',
    subject: id,
    data: { stop, kind, licence, state },
  })
  const to = recipientOf(person)
  await writeMail(req, {
    key: `contribution-made:${id}`,
    notice: 'contributionMade',
    city,
    to,
    letter: contributionMadeLetter({ city, to, contribution: { id, stop, kind, state, licence, credit } }),
  })
  return ok({ id, stop, state })
}

type Upload = { city: City; person: TypedUser; kind: ContributionKind; file: SentFile }

/** Waits behind a closed door where the city looks first. It is whose it is, so that no pack of the city carries it away. */
const storeFile = async (
  req: PayloadRequest,
  { city, person, kind, file }: Upload,
  { title, transcript, language, licence, state }: ContributionDecision,
): Promise<Result<{ image?: string; sound?: string }>> => {
  const common = { req, file, depth: 0, locale: language }
  const data = { city: city.id, person: person.id, licence, open: state === 'published' }
  try {
    const stored =
      kind === 'photo'
        ? await req.payload.create({ ...common, collection: 'images', data: { ...data, alt: title } })
        : await req.payload.create({
            ...common,
            collection: 'sounds',
            data: { ...data, title, ...(transcript && { transcript }) },
          })
    return ok({ [kind === 'photo' ? 'image' : 'sound']: stored.id })
  } catch (error) {
    const refused = req.context['refusedFile'] as ({ ok: false } & Refusal) | undefined
    if (!refused) throw error
    return { ...refused, fields: { file: refused.reason } }
  }
}
