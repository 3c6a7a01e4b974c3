import type { AstroGlobal } from 'astro'
import { configuration } from '../../../../../config.ts'
import { linkSeconds } from '../../../../../domains/identity/accountLink.ts'
import { clientAddress } from '../../../../../domains/identity/clientAddress.ts'
import type { Doorway } from '../../../../../domains/identity/Doorway.ts'
import type { Session } from '../../../../../domains/identity/logIn.ts'
import { attemptSeconds, signUpSeconds } from '../../../../../domains/identity/openid/rules.ts'
import { safeNext } from '../../../../../domains/identity/safeNext.ts'
import type { Refusal } from '../../../../../kernel/result.ts'
import { fieldId } from '../../../../../ui/index.ts'

type Page = Pick<AstroGlobal, 'request' | 'clientAddress' | 'locals' | 'cookies' | 'url' | 'response'>

/** From where this page asks something of an account. */
export const doorwayOf = ({ request, clientAddress: socket, locals }: Page): Doorway => {
  const { payload, city, language, absolute } = locals.context
  const address = clientAddress({ headers: request.headers, socket })
  return { payload, city, language, absolute, address }
}

/** What was sent, as texts; nothing when the page is only looked at. */
export const sentTo = async ({
  request,
}: Page): Promise<{ text: (name: string) => string; has: (name: string) => boolean } | undefined> => {
  if (request.method !== 'POST') return undefined
  const form = await request.formData()
  return {
    has: (name) => form.has(name),
    text: (name) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    },
  }
}

type Words = {
  errors: { text: string; href?: string }[]
  wrong: (field: string) => string | undefined
}

/** A refusal in words: for the summary above the form, and for each field. Gives the page the refusal's status. */
export const wordsFor = (page: Page, refusal: Refusal | undefined): Words => {
  const { t } = page.locals.context
  const say = (reason: string): string =>
    t(`refusals.${reason}` as 'refusals.missing', { count: 0, ...refusal?.details })
  const fields = Object.entries(refusal?.fields ?? {})
  if (refusal) page.response.status = refusal.status
  const seconds = refusal?.details?.['seconds']
  if (seconds) page.response.headers.set('retry-after', String(seconds))
  return {
    errors: !refusal
      ? []
      : fields.length > 0
        ? fields.map(([field, reason]) => ({ text: say(reason), href: `#${fieldId(field)}` }))
        : [{ text: say(refusal.reason) }],
    wrong: (field: string): string | undefined => {
      const reason = refusal?.fields?.[field]
      return reason && say(reason)
    },
  }
}

const cookie = 'payload-token'

/** Keeps a session in the browser, for this host alone. */
export const keepSession = ({ cookies }: Page, { token, expires, cookies: besides }: Session): void => {
  cookies.set(cookie, token, { ...attributes(), expires })
  for (const [name, value] of Object.entries(besides)) {
    cookies.set(name, value, { ...attributes(), httpOnly: false, maxAge: 31_536_000 })
  }
}

export const dropSession = ({ cookies }: Page): void => cookies.delete(cookie, attributes())

const stepCookie = 'communal-step'

/** Keeps in the browser, for five minutes, that the first step of logging in went well. It is no session. */
export const keepStep = ({ cookies }: Page, step: string): void =>
  cookies.set(stepCookie, step, { ...attributes(), maxAge: linkSeconds.code })

export const stepOf = ({ cookies }: Page): string | undefined => cookies.get(stepCookie)?.value

export const dropStep = ({ cookies }: Page): void => cookies.delete(stepCookie, attributes())

const wayCookie = 'communal-way'

/** Keeps in the browser, for this host alone, what it began its way to a provider with. It is no session. */
export const keepWay = ({ cookies }: Page, browser: string): void =>
  cookies.set(wayCookie, browser, { ...attributes(), maxAge: attemptSeconds + signUpSeconds })

export const wayOf = ({ cookies }: Page): string => cookies.get(wayCookie)?.value ?? ''

export const dropWay = ({ cookies }: Page): void => cookies.delete(wayCookie, attributes())

/** The city's own host that the page stands on, with its port; null on the platform's. */
export const hostOf = ({ locals, request }: Page): string | null =>
  locals.door === 'city' ? request.headers.get('host') : null

const attributes = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: configuration().tls,
  path: '/',
})

/** Where one wanted to go before logging in, else the account. */
export const goOn = ({ locals, url }: Page, sent?: string): string => {
  const { city, href } = locals.context
  const place = safeNext(sent ?? url.searchParams.get('next'), city)
  return place ? href(place.path, place.language) : href('account')
}

/** The page's own wish to go on, carried from form to form: `?next=…`, or nothing. */
export const nextOf = ({ locals, url }: Page): string => {
  const next = url.searchParams.get('next')
  return next && safeNext(next, locals.context.city) ? `?next=${encodeURIComponent(next)}` : ''
}

/** Where a page of the account sends whoever is not logged in. */
export const logInFirst = ({ locals, url }: Page, path: string): string => {
  const { href } = locals.context
  return `${href('account/log-in')}?next=${encodeURIComponent(href(path) + url.search)}`
}
