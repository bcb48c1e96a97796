import { faultNames, faultTargets } from './faults.ts'

/** What is said to whoever mistyped a fault. */
export function unknownFault(text: string): string {
  return `There is no fault “${text}”. Known: ${faultNames().join(', ')}; for ${faultTargets().join(', ')}.`
}
