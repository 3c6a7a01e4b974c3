import { type CollectionSlug, isolateObjectProperty, type PayloadRequest } from 'payload'

/** A document in all languages: each localized field holds a value per language. */
export type Whole = Readonly<Record<string, unknown>> & { id: string; city: string }

/** How documents are read in all languages, as their newest drafts; the request keeps its own language. Payload's types
 *  know a document in one language alone, so what is read this way is called `Whole` here and nowhere else. */
export const inAllLanguages = (req: PayloadRequest) =>
  ({
    locale: 'all',
    fallbackLocale: false,
    draft: true,
    depth: 0,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  }) as const

type Asked = { collection: CollectionSlug; id: string }

/** A document in all languages, for what happens to it anyway. */
export const readWhole = async (req: PayloadRequest, { collection, id }: Asked): Promise<Whole> =>
  (await req.payload.findByID({ collection, id, ...inAllLanguages(req) })) as unknown as Whole

/** A document in all languages, or nothing where the person of the request may not read it. */
export const readWholeAsPerson = async (
  req: PayloadRequest,
  { collection, id }: Asked,
): Promise<Whole | undefined> => {
  const found: unknown = await req.payload.findByID({
    collection,
    id,
    ...inAllLanguages(req),
    overrideAccess: false,
    disableErrors: true,
  })
  return (found as Whole | null) ?? undefined
}

/** Those of a city in all languages that the person of the request may read, at most as many. */
export const findWholeAsPerson = async (
  req: PayloadRequest,
  { collection, city, limit }: { collection: CollectionSlug; city: string; limit: number },
): Promise<Whole[]> => {
  const { docs }: { docs: unknown[] } = await req.payload.find({
    collection,
    where: { city: { equals: city } },
    ...inAllLanguages(req),
    limit,
    pagination: false,
    overrideAccess: false,
  })
  return docs as Whole[]
}
