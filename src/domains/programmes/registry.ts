import { lending } from '../lending/kind.ts'
import { trails } from '../trails/kind.ts'
import { training } from '../training/kind.ts'
import type { ProgrammeKind } from './kind.ts'

/** The kinds of programme this deployment knows. A new kind is its folders and one line here. */
export const registry = [training, lending, trails] as const satisfies readonly ProgrammeKind[]

export const programmeKinds: string[] = registry.map(({ kind }) => kind)

export const kindOf = (name: string): ProgrammeKind | undefined => registry.find(({ kind }) => kind === name)

/** Payload's validation of a programme's settings: the schema of its own kind. */
export const validSettings = (value: unknown, { siblingData }: { siblingData: unknown }): string | true => {
  const kind = (siblingData as { kind?: string }).kind
  const parsed = kindOf(kind ?? '')?.settings.safeParse(value ?? {})
  if (!parsed) return `No programme kind '${kind}'; expected one of ${programmeKinds.join(', ')}`
  return parsed.success
    ? true
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}
