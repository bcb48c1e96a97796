import { type ReactNode, useEffect, useRef } from 'react'
import type { Failure } from '../../../portal/failure.ts'
import { AppContextProvider, useAppContext } from '../../../shared/app-context/app-context.tsx'
import { BrokenScreen } from '../../../shared/errors/broken-screen.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { FAILURES } from '../fixtures/failures.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'

const failing = (
  id: string,
  title: string,
  failure: Failure,
  around: (screen: ReactNode) => ReactNode = (screen) => screen,
): GalleryEntry => ({
  id,
  title,
  folder: 'shared/errors',
  render: () => around(<FailureScreen failure={failure} onRetry={() => undefined} />),
})

/** Every kind of failure, and the error boundary. */
export const FAILURE: GalleryGroup = {
  id: 'failure',
  title: 'Failures',
  entries: [
    ...Object.values(FAILURES).map((failure) => failing(failure.kind, failure.kind, failure)),
    failing('missing-scope-crm', 'missing-scope: crm', { kind: 'missing-scope', scope: 'crm' }),
    failing('missing-scope-unnamed', 'missing-scope, unnamed', { kind: 'missing-scope', scope: '' }),
    failing('throttled-minute', 'throttled for a minute', { kind: 'throttled', retryInMs: 60_000 }),
    failing('details', 'portal, with its details open', FAILURES.portal, (screen) => (
      <WithDetails>{screen}</WithDetails>
    )),
    {
      id: 'retrying',
      title: 'timeout, asked again',
      folder: 'shared/errors',
      render: () => <FailureScreen failure={FAILURES.timeout} onRetry={() => undefined} isRetrying />,
    },
    {
      id: 'reload-waits',
      title: 'session-expired, and no connection to reload by',
      folder: 'shared/errors',
      render: () => (
        <Offline>
          <FailureScreen failure={FAILURES['session-expired']} onRetry={() => undefined} />
        </Offline>
      ),
    },
    {
      id: 'missing-code',
      title: 'A part did not load',
      folder: 'shared/errors',
      render: () => <BrokenScreen by="missingCode" />,
    },
    {
      id: 'defect',
      title: 'A screen broke',
      folder: 'shared/errors',
      render: () => <BrokenScreen by="defect" />,
    },
  ],
}

/** Opens the disclosure of its children. */
function WithDetails({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('details')?.setAttribute('open', ''), [])
  return <div ref={box}>{children}</div>
}

/** A reload that waits, once its button was pressed. */
function Offline({ children }: { children: ReactNode }) {
  const around = useAppContext()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.click(), [])
  return (
    <AppContextProvider value={{ ...around, reload: (onWait) => onWait() }}>
      <div ref={box}>{children}</div>
    </AppContextProvider>
  )
}
