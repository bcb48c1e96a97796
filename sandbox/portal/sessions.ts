import { type Clock, DAY_MS } from './clock.ts'
import { createPress } from './press.ts'
import { REFRESH_LIFE_DAYS, type Session, TOKEN_LIFE_SECONDS, type Tokens } from './session.ts'

/** The sender of a request: a session, and the token that it used. */
export interface Authorised {
  readonly session: Session
  /** Index of the token; 0: the page's first. */
  readonly generation: number
  readonly isExpired: boolean
}

/** The fields that the opener of a page chooses; the others are set by `open`. */
export type SessionSettings = Omit<
  Session,
  | 'sid'
  | 'nextViewer'
  | 'press'
  | 'announced'
  | 'pressedMessages'
  | 'plan'
  | 'isWebhook'
  | 'spentFaults'
  | 'faultHits'
  | 'generation'
  | 'issuedAt'
>

/** Every opened page, by its `APP_SID` or one of its tokens. */
export interface Sessions {
  open(settings: SessionSettings): Session
  /** In the order of their opening. */
  all(): readonly Session[]
  bySid(sid: string): Session | null
  byToken(token: string): Authorised | null
  /** The current tokens. */
  tokens(session: Session): Tokens
  /**
   * Issues new tokens, of the user who has logged in since; older ones stay valid until they expire. Null: the refresh
   * token is too old, and the portal refuses.
   */
  refresh(session: Session): Tokens | null
  /** Makes every token issued so far expire; `refresh` still renews them. */
  expire(session: Session): void
}

/** Limit of kept sessions; the oldest are dropped first. */
const MAX_SESSIONS = 1_000

/** Creates an empty registry in memory. Tokens age by this clock. */
export function createSessions(clock: Clock): Sessions {
  const sessions = new Map<string, Session>()

  return {
    open: (settings) => {
      const session: Session = {
        ...settings,
        sid: crypto.randomUUID().replaceAll('-', ''),
        nextViewer: null,
        press: createPress(),
        announced: [],
        pressedMessages: new Map(),
        plan: null,
        isWebhook: false,
        spentFaults: new Set(),
        faultHits: new Map(),
        generation: 0,
        issuedAt: [clock.now()],
      }
      sessions.set(session.sid, session)
      const oldest = sessions.keys().next()
      if (sessions.size > MAX_SESSIONS && !oldest.done) sessions.delete(oldest.value)
      return session
    },
    all: () => [...sessions.values()],
    bySid: (sid) => sessions.get(sid) ?? null,
    byToken: (token) => {
      const [, sid = '', generation = ''] = /^access-([0-9a-f]{32})-(\d+)$/.exec(token) ?? []
      const session = sessions.get(sid)
      if (session === undefined || Number(generation) > session.generation) return null
      const age = clock.now() - (session.issuedAt[Number(generation)] ?? 0)
      return { session, generation: Number(generation), isExpired: age >= TOKEN_LIFE_SECONDS * 1_000 }
    },
    tokens: tokensOf,
    refresh: (session) => {
      const age = clock.now() - (session.issuedAt[session.generation] ?? 0)
      if (age >= REFRESH_LIFE_DAYS * DAY_MS) return null
      if (session.nextViewer !== null) session.viewer = session.nextViewer
      session.generation += 1
      session.issuedAt.push(clock.now())
      return tokensOf(session)
    },
    expire: (session) => {
      const longAgo = clock.now() - TOKEN_LIFE_SECONDS * 1_000
      session.issuedAt.forEach((at, index) => {
        session.issuedAt[index] = Math.min(at, longAgo)
      })
    },
  }
}

function tokensOf({ sid, generation }: Session): Tokens {
  return { AUTH_ID: `access-${sid}-${generation}`, REFRESH_ID: `refresh-${sid}-${generation}` }
}
