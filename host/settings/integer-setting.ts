import * as v from 'valibot'
import { describeSetting } from './describe-setting.ts'

/** An integer variable: its name, documentation and bounds. */
export interface IntegerSetting {
  name: string
  text: string
  /** Unit in the docs and messages: `seconds`. */
  unit: string
  byDefault: number
  min: number
  max: number
}

/** Schema of an integer variable within bounds. */
export function integerSetting({ name, text, unit, byDefault, min, max }: IntegerSetting) {
  const takes = `${unit}, from ${min} to ${max}`
  return v.pipe(
    v.optional(v.string(), String(byDefault)),
    v.trim(),
    v.check(
      (written) => /^\d+$/.test(written) && Number(written) >= min && Number(written) <= max,
      ({ input }) => `${name}: "${input}" doesn’t fit. It takes a whole number: ${takes}.`,
    ),
    v.transform(Number),
    describeSetting({ text, takes, byDefault: `\`${byDefault}\`` }),
  )
}
