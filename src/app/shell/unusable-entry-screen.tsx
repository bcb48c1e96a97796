import type { Entry } from '../../portal/entry.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import { FullPage } from '../../shared/frame/full-page.tsx'

/** The failure of an unusable entry. */
export function UnusableEntryScreen({ failure }: Extract<Entry, { kind: 'unusable' }>) {
  const { reload } = useAppContext()
  return (
    <FullPage>
      <FailureScreen failure={failure} onRetry={reload} />
    </FullPage>
  )
}
