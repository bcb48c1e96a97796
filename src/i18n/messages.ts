import type { en } from './en.ts'

/** The keys of `T`, each with a text of any wording. */
type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** What every language file holds: English's keys. A key that is missing or too many doesn't compile. */
export type Messages = Worded<typeof en>
