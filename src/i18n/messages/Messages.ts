import type { Language, languages } from '../languages.ts'
import type { messages as english } from './en/index.ts'

type Forms<L extends Language> = Extract<(typeof languages)[number], { code: L }>['plurals'][number]
type Plain<K> = K extends `${string}_one` | `${string}_other` ? never : K
type Stem<K> = K extends `${infer S}_other` ? S : never

/** The same words as English has, with the plural forms that the language itself has. */
type InLanguage<Shape, L extends Language> = {
  [K in Plain<keyof Shape>]: Shape[K] extends string ? string : InLanguage<Shape[K], L>
} & { [K in `${Stem<keyof Shape>}_${Forms<L>}`]: string }

/** What a language must have: the compiler names each word and each plural form that is missing. */
export type Messages<L extends Language> = InLanguage<typeof english, L>
