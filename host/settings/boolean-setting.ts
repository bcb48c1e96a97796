import * as v from 'valibot'
import { describeSetting } from './describe-setting.ts'

/** A boolean variable: its name, documentation and default. */
export interface BooleanSetting {
  name: string
  text: string
  byDefault: 'yes' | 'no'
}

/** Accepted values; `true` and `1` are common in other programs. */
const MEANINGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

/** Schema of a variable that takes yes or no. */
export function booleanSetting({ name, text, byDefault }: BooleanSetting) {
  return v.pipe(
    v.optional(v.string(), byDefault),
    v.trim(),
    v.toLowerCase(),
    v.check(
      (written) => MEANINGS.has(written),
      ({ input }) => `${name}: "${input}" is neither yes nor no.`,
    ),
    v.transform((written) => MEANINGS.get(written) === true),
    describeSetting({ text, takes: '`yes` or `no`', byDefault: `\`${byDefault}\`` }),
  )
}
