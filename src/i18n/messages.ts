import type { en } from './en.ts'

/** The keys of `T`, each with a text of any wording. */
type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** The type of a language file: English's keys. A missing or extra key does not compile. */
export type Messages = Worded<typeof en>
