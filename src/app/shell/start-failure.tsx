import type { Failure } from '../../portal/failure.ts'
import { useReload } from '../../shared/app-context/use-reload.ts'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import { FullPage } from '../../shared/frame/full-page.tsx'

/** A failure before there is a screen: the only retry is a reload. */
export function StartFailure({ failure }: { failure: Failure }) {
  const { reload, isWaiting } = useReload()
  return (
    <FullPage>
      <FailureScreen failure={failure} onRetry={reload} isRetrying={isWaiting} />
    </FullPage>
  )
}
