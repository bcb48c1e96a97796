import * as v from 'valibot'
import { about } from './about.ts'

/** A variable that takes a whole number. */
export interface WholeNumber {
  name: string
  text: string
  /** What is counted: `seconds`. */
  unit: string
  byDefault: number
  min: number
  max: number
}

/** The schema of a variable that takes a whole number within bounds. */
export function wholeNumber({ name, text, unit, byDefault, min, max }: WholeNumber) {
  const takes = `${unit}, from ${min} to ${max}`
  return v.pipe(
    v.optional(v.string(), String(byDefault)),
    v.trim(),
    v.check(
      (written) => /^\d+$/.test(written) && Number(written) >= min && Number(written) <= max,
      ({ input }) => `${name}: "${input}" doesn’t fit. It takes a whole number: ${takes}.`,
    ),
    v.transform(Number),
    about({ text, takes, byDefault: `\`${byDefault}\`` }),
  )
}
