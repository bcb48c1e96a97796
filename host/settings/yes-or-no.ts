import * as v from 'valibot'
import { about } from './about.ts'

/** A variable that takes yes or no. */
export interface YesOrNo {
  name: string
  text: string
  byDefault: 'yes' | 'no'
}

/** `true` and `1` are what other programs take. */
const MEANINGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

/** The schema of a variable that takes yes or no. */
export function yesOrNo({ name, text, byDefault }: YesOrNo) {
  return v.pipe(
    v.optional(v.string(), byDefault),
    v.trim(),
    v.toLowerCase(),
    v.check(
      (written) => MEANINGS.has(written),
      ({ input }) => `${name}: "${input}" is neither yes nor no.`,
    ),
    v.transform((written) => MEANINGS.get(written) === true),
    about({ text, takes: '`yes` or `no`', byDefault: `\`${byDefault}\`` }),
  )
}
