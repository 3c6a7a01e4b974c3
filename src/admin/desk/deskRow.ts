import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'
import type { DeskKind } from '../../domains/lending/desk/readDeskDay.ts'
import type { LoanState } from '../../domains/lending/rules.ts'

/** A loan as the desk sees it, in words. */
export type DeskRow = {
  id: string
  kind: DeskKind
  state: LoanState
  late: boolean
  copy: string
  lendable: boolean
  /** what the borrower lacks to have it today */
  lacks: readonly string[]
  purpose: string | null
  note: string | null
  /** id */
  person: string
  name: string
  /** in whose name, in words */
  organisation: string | null
  /** who asked in their name, in words */
  askedBy: string | null
  desk: string
  thing: string
  /** what is due or held of its deposit, in words, and the amount as one types it */
  deposit: { due: boolean; words: string; typed: string } | null
  when: string
  slip: SlipLine
}

/** What is printed about it, in the borrower's language. */
export type SlipLine = {
  language: string
  title: string
  due: string
  place: string
  comesWith: string
  deposit: string
  sign: string
  date: string
}

/** What a scanned label, or what is typed, asks for: of the address on a label only the number. */
export const searchedFor = (typed: string): string => {
  const text = typed.trim()
  if (!/^https?:\/\//.test(text)) return text
  try {
    return decodeURIComponent(new URL(text).pathname.split('/').filter(Boolean).at(-1) ?? '')
  } catch {
    return text
  }
}

/** What may be done with a loan now, the likeliest first. */
export const actsFor = ({ state }: Pick<DeskRow, 'state'>): DeskAct[] => acts[state] ?? []

const acts: Partial<Record<LoanState, DeskAct[]>> = {
  offered: ['cancel'],
  approved: ['handOver', 'ready', 'noShow', 'cancel'],
  ready: ['handOver', 'noShow', 'cancel'],
  'handed-over': ['takeBack', 'lost'],
  returned: ['lookOver'],
}
