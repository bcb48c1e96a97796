import type { Session } from '../portal/session.ts'
import { parseFaults } from './faults.ts'
import { unknownFault } from './unknown-fault.ts'

/**
 * Puts these faults of REST in the place of those that pages opened with, from their next request on; `once` counts
 * anew. Those of the portal's page stay: it was told of them when it opened, and hears of no others. Throws, and
 * changes nothing, where one doesn't exist, or is of the portal's page.
 */
export function changeFaults(sessions: readonly Session[], texts: readonly string[]): void {
  const { faults, unknown } = parseFaults(texts)
  const ofPage = faults.filter(({ reach }) => reach === 'frame')
  const problems = [...unknown.map(unknownFault), ...ofPage.map(({ text }) => fixedAtOpening(text))]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  for (const session of sessions) {
    session.faults = [...session.faults.filter(({ reach }) => reach === 'frame'), ...faults]
  }
}

function fixedAtOpening(text: string): string {
  return `“${text}” is a fault of the portal’s page, which has it from its opening or never: open another with it.`
}
