import {
  createLocalReq,
  type GeneratePreviewURL,
  type LivePreviewConfig,
  type Payload,
  type TypedUser,
} from 'payload'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { isOperator, membershipsOf } from '../identity/membershipsOf.ts'
import type { City } from '../tenancy/City.ts'
import { cityOf } from '../tenancy/cityOf.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'
import type { Block } from './blocks.ts'

export const previewed = ['pages', 'news'] as const
export type Previewed = (typeof previewed)[number]

/** A draft as its page will show it. */
export type Draft = { title: string; summary: string; body: Block[] }

/** Where the admin shows a draft as its page will be: in a tab of its own, and in a frame beside its form, in the width of
 *  a phone and of a screen. */
export const previewOf = (collection: Previewed) => ({
  preview: ((doc, { locale, req }) =>
    addressOf(req.payload, { doc, collection, locale })) satisfies GeneratePreviewURL,
  livePreview: {
    url: ({ data, locale, req }) => addressOf(req.payload, { doc: data, collection, locale: locale.code }),
    breakpoints: [
      { name: 'phone', label: '360', width: 360, height: 740 },
      { name: 'screen', label: '1280', width: 1280, height: 800 },
    ],
  } satisfies LivePreviewConfig,
})

type Shown = { doc: Record<string, unknown>; collection: Previewed; locale: string }

const addressOf = async (payload: Payload, { doc, collection, locale }: Shown): Promise<string | null> => {
  const [id, city] = [doc['id'], doc['city']]
  if (typeof id !== 'string' || !city) return null
  const home = await cityOf(
    payload,
    typeof city === 'object' ? String((city as { id: string }).id) : String(city),
  )
  return publicAddress(home, isLanguage(locale) ? locale : home.languages[0], `preview/${collection}/${id}`)
}

type Looking = {
  payload: Payload
  person: TypedUser | null
  city: City
  language: Language
  collection: Previewed
  id: string
}

/** The newest draft of a page or a news item, for who may write it in its city; nothing for anybody else. */
export const readDraft = async (looking: Looking): Promise<Draft | undefined> => {
  const { payload, person, city, language, collection, id } = looking
  if (!person || !/^[0-9a-f-]{36}$/i.test(id)) return undefined
  const req = await createLocalReq({ user: person, locale: language }, payload)
  const held = await membershipsOf(req)
  const writes = held.some((one) => one.city === city.id && (one.role === 'manager' || one.role === 'editor'))
  if (!writes && !isOperator(req)) return undefined
  const found = await payload.find({
    collection,
    req,
    depth: 0,
    draft: true,
    limit: 1,
    pagination: false,
    locale: language,
    fallbackLocale: city.languages[0],
    where: { and: [{ id: { equals: id } }, { city: { equals: city.id } }] },
  })
  const [draft] = found.docs
  return (
    draft && { title: draft.title ?? '', summary: draft.summary ?? '', body: (draft.body ?? []) as Block[] }
  )
}
