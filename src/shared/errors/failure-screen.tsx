import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import type { IconName } from '../../ui/icon/icon.tsx'
import { State } from '../../ui/state/state.tsx'
import { useAppContext } from '../app-context/app-context.tsx'
import { ReloadButton } from './reload-button.tsx'
import { TechnicalDetails } from './technical-details.tsx'
import { ThrottledState } from './throttled-state.tsx'
import { TryAgain } from './try-again.tsx'

interface FailureScreenProps {
  failure: Failure
  /** A number that differs for each failure, such as its time. */
  attempt?: number
  /** Retries. */
  onRetry: () => void
  /** True while a retry is running. */
  isRetrying?: boolean
  /** Level of the heading: 2 for the failure of a part. */
  level?: 1 | 2
}

/** Glyph, tone and texts of each failure; a new kind of failure doesn't compile until it has a row. */
const LOOKS = {
  offline: { glyph: 'offline', tone: 'plain', texts: 'offline' },
  unreachable: { glyph: 'globe', tone: 'plain', texts: 'unreachable' },
  timeout: { glyph: 'globe', tone: 'plain', texts: 'timeout' },
  'server-error': { glyph: 'alert', tone: 'bad', texts: 'serverError' },
  'bad-answer': { glyph: 'alert', tone: 'bad', texts: 'badAnswer' },
  'bad-entry': { glyph: 'alert', tone: 'warn', texts: 'badEntry' },
  'unknown-placement': { glyph: 'window', tone: 'plain', texts: 'unknownPlacement' },
  'portal-silent': { glyph: 'window', tone: 'warn', texts: 'portalSilent' },
  'session-expired': { glyph: 'clock', tone: 'plain', texts: 'sessionExpired' },
  'portal-closed': { glyph: 'lock', tone: 'plain', texts: 'portalClosed' },
  'missing-scope': { glyph: 'key', tone: 'warn', texts: 'missingScope' },
  'not-allowed': { glyph: 'lock', tone: 'plain', texts: 'notAllowed' },
  portal: { glyph: 'alert', tone: 'bad', texts: 'portal' },
} as const satisfies Record<
  Exclude<Failure['kind'], 'throttled'>,
  { glyph: IconName; tone: 'plain' | 'warn' | 'bad'; texts: string }
>

/** Failures for which a reload is offered first: it brings a new token, and a new page around the frame. */
const NEEDS_RELOAD: ReadonlySet<Failure['kind']> = new Set(['portal-silent', 'session-expired'])
/** Failures without technical details, because no administrator or developer needs them. */
const WITHOUT_DETAILS: ReadonlySet<Failure['kind']> = new Set(['offline', 'throttled'])

/** The screen of a failure, with its own text and a way out. */
export function FailureScreen({
  failure,
  attempt = 0,
  onRetry,
  isRetrying = false,
  level = 1,
}: FailureScreenProps) {
  const t = useTranslations()
  if (failure.kind === 'throttled') {
    return (
      <ThrottledState retryInMs={failure.retryInMs} attempt={attempt} {...{ onRetry, isRetrying, level }} />
    )
  }
  const { glyph, tone, texts } = LOOKS[failure.kind]
  const needsReload = NEEDS_RELOAD.has(failure.kind)
  return (
    <State
      glyph={glyph}
      tone={tone}
      level={level}
      heading={t(`failure.${texts}.heading`)}
      ways={
        <>
          {needsReload && <ReloadButton />}
          <TryAgain look={needsReload ? 'plain' : 'outline'} onRetry={onRetry} isRetrying={isRetrying} />
        </>
      }
      more={WITHOUT_DETAILS.has(failure.kind) ? null : <TechnicalDetails failure={failure} />}
    >
      <FailureText failure={failure} />
    </State>
  )
}

type Shown = Exclude<Failure, { kind: 'throttled' }>

function FailureText({ failure }: { failure: Shown }): ReactNode {
  const t = useTranslations('failure')
  const { origin } = useAppContext()
  switch (failure.kind) {
    case 'unreachable':
    case 'timeout':
      return t.rich(`${failure.kind}.text`, {
        host: origin.replace(/^https?:\/\//, ''),
        code: (name) => <code>{name}</code>,
      })
    case 'missing-scope':
      return t.rich('missingScope.text', {
        permission: t(`missingScope.permission.${permissionWord(failure.scope)}`),
        b: (name) => <strong>{name}</strong>,
      })
    default:
      return t(`${LOOKS[failure.kind].texts}.text`)
  }
}

const PERMISSIONS = ['im', 'crm', 'imbot', 'imopenlines', 'user_brief', 'placement'] as const

function permissionWord(scope: string): (typeof PERMISSIONS)[number] | 'other' {
  return PERMISSIONS.find((permission) => permission === scope) ?? 'other'
}
