import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isSlug } from '../../../kernel/slug.ts'

/** The pack from which a city begins that takes over nobody's. */
export const startPack = 'start'

const folder = (): string => resolve('tenants')

/** The packs that came with this deployment, by the name of their folder; the starter first. */
export const packsHere = (): string[] =>
  readdirSync(folder())
    .filter((name) => isSlug(name) && existsSync(join(folder(), name, 'city.yaml')))
    .sort((a, b) => Number(b === startPack) - Number(a === startPack) || a.localeCompare(b, 'en'))

/** The folder of one of them; undefined for any other name. */
export const packFolder = (name: string): string | undefined =>
  packsHere().includes(name) ? join(folder(), name) : undefined
