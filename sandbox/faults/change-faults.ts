import type { Session } from '../portal/session.ts'
import { parseFaults } from './faults.ts'
import { unknownFault } from './unknown-fault.ts'

/**
 * Replaces the REST faults of open pages, from their next request on; `once` counts anew. Faults of the portal's page
 * stay: a page reads them at its opening only. Throws, and changes nothing, for an unknown fault and for one of the
 * portal's page.
 */
export function changeFaults(sessions: readonly Session[], texts: readonly string[]): void {
  const { faults, unknown } = parseFaults(texts)
  const ofPage = faults.filter(({ layer }) => layer === 'frame')
  const problems = [...unknown.map(unknownFault), ...ofPage.map(({ text }) => fixedAtOpening(text))]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  for (const session of sessions) {
    session.faults = [...session.faults.filter(({ layer }) => layer === 'frame'), ...faults]
  }
}

function fixedAtOpening(text: string): string {
  return `“${text}” is a fault of the portal’s page, which has it from its opening or never: open another with it.`
}
