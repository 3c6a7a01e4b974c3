import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { announce } from '../../database/announce.ts'
import { cityTag } from '../tenancy/announceChange.ts'

type Entry = { city?: unknown; _status?: unknown } | undefined

/** A page may stand in the menus, and so on every page of its city. What stood there before is in no version for sure: a
 *  draft may have left the menu first. So every change of what is public is told. */
export const announceMenus = (async ({
  doc,
  previousDoc,
  req,
}: {
  doc: Entry
  previousDoc?: Entry
  req: PayloadRequest
}) => {
  if ([doc, previousDoc].some((one) => one?._status === 'published'))
    await announce(req, cityTag(idOf(doc?.city)))
  return doc
}) as CollectionAfterChangeHook & CollectionAfterDeleteHook

const idOf = (city: unknown): string =>
  String(city && typeof city === 'object' && 'id' in city ? city.id : city)
