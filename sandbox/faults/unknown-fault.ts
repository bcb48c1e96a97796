import { faultNames, faultTargets } from './faults.ts'

/** The error message for an unknown fault, with every known one. */
export function unknownFault(text: string): string {
  return `There is no fault “${text}”. Known: ${faultNames().join(', ')}; for ${faultTargets().join(', ')}.`
}
