import type { Portal } from '../portal/portal.ts'
import { type Session, TOKEN_LIFE_SECONDS } from '../portal/session.ts'
import { escapeHtml } from '../server/php/escape-html.ts'
import type { PhpParam } from '../server/php/php-params.ts'
import type { FrameSession } from './frame-session.ts'
import { MEMBER_ID } from './handler-opening.ts'

/** The iframe's name, `HOST|PROTO|APP_SID`, which the app's SDK finds its portal by. */
export function frameNameOf({ origin, sid }: Pick<Session, 'origin' | 'sid'>): string {
  const { host, protocol } = new URL(origin)
  return `${host}|${protocol === 'https:' ? 1 : 0}|${sid}`
}

/** Collects the data that the portal's page needs to serve the app of this session. */
export function createFrameSession(portal: Portal, session: Session): FrameSession {
  const { host, protocol } = new URL(session.origin)
  const hasOptions = Object.keys(session.placementOptions).length > 0
  const hasFault = (kind: string) => session.faults.some((fault) => fault.kind === kind)
  const late = session.faults.find(({ kind }) => kind === 'slow-handshake')
  return {
    sid: session.sid,
    initData: {
      LANG: session.language,
      DOMAIN: host,
      PROTOCOL: protocol === 'https:' ? 1 : 0,
      PATH: '/rest',
      ...portal.sessions.tokens(session),
      AUTH_EXPIRES: String(TOKEN_LIFE_SECONDS),
      MEMBER_ID,
      FIRST_RUN: session.isFirstRun,
      IS_ADMIN: session.viewer.isAdmin,
      INSTALL: session.isInstall,
      USER_OPTIONS: portal.options.ofUser(session),
      APP_OPTIONS: portal.options.ofApp(),
      PLACEMENT: session.placement,
      PLACEMENT_OPTIONS: hasOptions ? optionsInPage(session) : [],
    },
    isSilent: hasFault('silent'),
    handshakeDelayMs: late?.delayMs ?? 0,
    isRefreshUnanswered: hasFault('no-refresh'),
    isMessengerStuck: hasFault('no-messenger'),
    hasOldPaths: hasFault('old-paths'),
    isPlainFrame: hasFault('plain-frame'),
    isMobile: hasFault('mobile'),
  }
}

/** The page's script takes the copy that is escaped for HTML; only the query of the app's own page comes as it is. */
function optionsInPage({ placement, placementOptions }: Session): Session['placementOptions'] {
  return placement === 'DEFAULT' ? placementOptions : (escaped(placementOptions) as typeof placementOptions)
}

function escaped(value: PhpParam | Readonly<Record<string, PhpParam>>): PhpParam {
  if (typeof value === 'string') return escapeHtml(value)
  if (Array.isArray(value)) return value.map(escaped)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, escaped(inner)]))
}
