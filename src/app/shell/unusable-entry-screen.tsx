import type { Entry } from '../../portal/entry.ts'
import { StartFailure } from './start-failure.tsx'

/** The failure of an unusable entry. */
export function UnusableEntryScreen({ failure }: Extract<Entry, { kind: 'unusable' }>) {
  return <StartFailure failure={failure} />
}
