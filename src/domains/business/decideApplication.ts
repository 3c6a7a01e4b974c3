import { ok, type Result, refuse } from '../../kernel/result.ts'
import {
  type BusinessModel,
  type BusinessSector,
  businessModels,
  businessSectors,
  type UseOfCommons,
  usesOfCommons,
} from './rules.ts'

/** What a person wrote into the form, each field as it came. */
export type ApplicationForm = {
  name: string
  sector: string
  model: string
  summary: string
  address: string
  url: string
  email: string
  phone: string
  /** Which commons of the city (ids) the business builds on, and how; rows left wholly empty do not count. */
  uses: readonly { commons: string; how: string }[]
  /** What it gives back, in its own words; may be empty. */
  returns: string
  /** Whether it wants to hear of the city's purchases. */
  procurement: boolean
}

export type Application = Omit<
  ApplicationForm,
  'sector' | 'model' | 'address' | 'url' | 'email' | 'phone' | 'returns' | 'uses'
> & {
  sector: BusinessSector
  model: BusinessModel
  address: string | null
  url: string | null
  email: string | null
  phone: string | null
  returns: string | null
  uses: { commons: string; how: UseOfCommons }[]
}

/** Lengths the form and the rule share, in characters. */
export const applicationLimits = { name: 200, summary: 600, address: 300, url: 500, phone: 60, returns: 2000 }

/** Reads an application. Refuses `application-incomplete` (422) with one reason per field: everything that is wrong at
 *  once, so that nobody corrects a form five times. `commonsOfCity`: ids of what may be built on here. */
export const decideApplication = (
  form: ApplicationForm,
  commonsOfCity: ReadonlySet<string>,
): Result<Application> => {
  const sector = businessSectors.find((one) => one === form.sector)
  const model = businessModels.find((one) => one === form.model)
  const url = webAddress(form.url)
  const uses = readUses(form.uses, commonsOfCity)
  const wrong = {
    name: form.name.trim() === '' ? 'business-name-missing' : tooLong(form.name, applicationLimits.name),
    sector: sector ? undefined : 'sector-missing',
    model: model ? undefined : 'model-missing',
    summary:
      form.summary.trim() === '' ? 'summary-missing' : tooLong(form.summary, applicationLimits.summary),
    address: tooLong(form.address, applicationLimits.address),
    url: url.ok ? undefined : url.reason,
    email: form.email.trim() === '' || emailPattern.test(form.email.trim()) ? undefined : 'email-malformed',
    phone: form.phone.trim() === '' || phonePattern.test(form.phone.trim()) ? undefined : 'phone-malformed',
    uses: uses.ok ? undefined : uses.reason,
    returns: tooLong(form.returns, applicationLimits.returns),
  }
  const fields = Object.fromEntries(
    Object.entries(wrong).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  if (Object.keys(fields).length > 0 || !sector || !model || !url.ok || !uses.ok) {
    return refuse('application-incomplete', 422, { fields })
  }
  return ok({
    name: form.name.trim(),
    sector,
    model,
    summary: form.summary.trim(),
    address: form.address.trim() || null,
    url: url.value,
    email: form.email.trim() || null,
    phone: form.phone.trim() || null,
    uses: uses.value,
    returns: form.returns.trim() || null,
    procurement: form.procurement,
  })
}

const emailPattern = /^[^\s@"<>]{1,64}@[^\s@"<>]+\.[^\s@"<>.]{2,}$/
const phonePattern = /^\+?[\d\s().-]{5,60}$/

const tooLong = (text: string, limit: number): string | undefined =>
  text.trim().length > limit ? 'text-too-long' : undefined

/** The address of a web site, with `https://` put before it where people leave that out. */
const webAddress = (text: string): Result<string | null> => {
  const given = text.trim()
  if (given === '') return ok(null)
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[^/]+:\d+/.test(given) ? given : `https://${given}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  const clean = url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password
  return url && clean && url.href.length <= applicationLimits.url
    ? ok(url.href)
    : refuse('url-not-https', 422)
}

const readUses = (
  rows: ApplicationForm['uses'],
  commonsOfCity: ReadonlySet<string>,
): Result<Application['uses']> => {
  const filled = rows.filter(({ commons, how }) => commons !== '' || how !== '')
  if (filled.length === 0) return refuse('commons-missing', 422)
  const uses: Application['uses'] = []
  for (const { commons, how } of filled) {
    const use = usesOfCommons.find((one) => one === how)
    if (commons === '' || !use) return refuse('use-incomplete', 422)
    if (!commonsOfCity.has(commons)) return refuse('commons-not-here', 422)
    if (uses.some((one) => one.commons === commons && one.how === use)) return refuse('use-twice', 422)
    uses.push({ commons, how: use })
  }
  return ok(uses)
}
