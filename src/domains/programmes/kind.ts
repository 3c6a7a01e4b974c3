import type { CollectionSlug } from 'payload'
import type { z } from 'zod'

/** What a programme kind declares. The rest of the house meets a kind only through this. */
export type ProgrammeKind<Settings extends z.ZodType = z.ZodType> = {
  /** The kind's noun, as collections, folders and messages are named: `lending`. */
  kind: string
  /** First part of its public addresses: `equipment`. */
  path: string
  /** The collections it stores its things in; the first is the one the public browses. */
  collections: readonly [CollectionSlug, ...CollectionSlug[]]
  /** Events it appends, in the past tense: `loan.requested`. */
  events: readonly string[]
  /** Mails it sends, by the name of their message: `loanRequested`. */
  notices: readonly string[]
  /** The city's rules for it, with their defaults. */
  settings: Settings
}
