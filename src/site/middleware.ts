import { defineMiddleware } from 'astro:middleware'
import config from '@payload-config'
import type { APIContext, MiddlewareNext } from 'astro'
import { createLocalReq, getPayload, type Payload, type TypedUser } from 'payload'
import { membershipsOf } from '../domains/identity/membershipsOf.ts'
import { personOf } from '../domains/identity/personOf.ts'
import { hasOutbox } from '../domains/notifications/transport.ts'
import { findRedirect } from '../domains/pages/findRedirect.ts'
import { hostTable } from '../domains/tenancy/hosts.ts'
import { isLanguage } from '../i18n/languages.ts'
import { cityContext } from './context.ts'
import { preferredLanguage } from './preferredLanguage.ts'
import { themeOf } from './theme.ts'

/** Finds city, language and person of a request, or the page it should have asked for. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, url, request } = context
  locals.payload = await getPayload({ config })
  locals.door = request.headers.get('x-communal-door') === 'city' ? 'city' : 'platform'
  const [, slug, code, ...rest] = url.pathname.split('/')
  if (!slug) return next()
  if (slug === 'outbox') return hasOutbox() && locals.door === 'platform' ? next() : next('/404')
  if (slug === 'oidc') return locals.door === 'platform' ? next() : next('/404')
  const city = hostTable().bySlug.get(slug)
  if (!city || city.state === 'suspended') return next('/404')
  const person = await personOf(locals.payload, request.headers)
  // How one comes in stays open: whoever is invited to prepare a city has no role in it yet.
  const isSeen = city.state === 'live' || rest[0] === 'account'
  if (!isSeen && !(await worksIn(locals.payload, person, city.id))) return next('/404')
  const language = code && isLanguage(code) && city.languages.includes(code) ? code : undefined
  locals.context = cityContext({
    payload: locals.payload,
    city,
    language: language ?? preferredLanguage(request.headers.get('accept-language'), city.languages),
    person,
    door: locals.door,
  })
  if (!language) return withoutLanguage(context, next, code, rest)
  const response = await next()
  const moved = response.status === 404 && (await movedTo(context, rest.join('/')))
  return localised(context, moved || response, { framed: rest[0] === 'preview' })
})

/** The home in the language of the reader; and an address of the site that was here before, which had none in it. */
const withoutLanguage = async (
  context: APIContext,
  next: MiddlewareNext,
  code: string | undefined,
  rest: readonly string[],
): Promise<Response> => {
  if (!code || (isLanguage(code) && rest.length === 0))
    return context.redirect(context.locals.context.href(), 302)
  const moved = isLanguage(code) ? undefined : await movedTo(context, [code, ...rest].join('/'), 302)
  return moved ?? localised(context, await next('/404'), { framed: false })
}

/** The way on from an address where nothing stands any more, for who only reads. */
const movedTo = async (
  { locals, request }: APIContext,
  path: string,
  status: 301 | 302 = 301,
): Promise<Response | undefined> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const { payload, city, href } = locals.context
  const to = await findRedirect({ payload, city, path })
  return to === undefined || to === path
    ? undefined
    : new Response(null, { status, headers: { location: href(to) } })
}

/** A city that is being prepared is seen by its own staff alone, but for its account pages. */
const worksIn = async (payload: Payload, person: TypedUser | null, city: string): Promise<boolean> => {
  if (!person) return false
  if (person.operatorSince) return true
  const held = await membershipsOf(await createLocalReq({ user: person }, payload))
  return held.some((membership) => membership.city === city)
}

const localised = ({ locals }: APIContext, response: Response, { framed }: { framed: boolean }): Response => {
  const { language, city } = locals.context
  response.headers.set('content-language', language)
  const policy = response.headers.get('content-security-policy')
  // Astro's own way to add a hash is closed by the time a layout runs.
  const allowing = policy?.replace("style-src 'self'", `style-src 'self' '${themeOf(city.theme).hash}'`)
  // A draft is looked at beside its form, in the admin of the same host.
  const framing = framed ? allowing?.replace("frame-ancestors 'none'", "frame-ancestors 'self'") : allowing
  if (framing) response.headers.set('content-security-policy', framing)
  return response
}
