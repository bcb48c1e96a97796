import type { Session, Tokens } from './session.ts'

/** A session that a token opened, and whether the token is the one that the page was opened with. */
export interface Authorised {
  readonly session: Session
  /** 0: the page's first token. */
  readonly generation: number
}

/** Every opened page, found by its `APP_SID` or by a token of its. */
export interface Sessions {
  open(settings: Omit<Session, 'sid' | 'spentFaults' | 'generation'>): Session
  bySid(sid: string): Session | null
  byToken(token: string): Authorised | null
  /** The tokens that are valid now. */
  tokens(session: Session): Tokens
  /** New tokens; the older ones go on working, as they do in a portal until they expire. */
  refresh(session: Session): Tokens
}

/** More pages than anybody opens; the oldest are forgotten. */
const MAX_SESSIONS = 1_000

/** Nothing is kept but in memory. */
export function createSessions(): Sessions {
  const sessions = new Map<string, Session>()

  return {
    open: (settings) => {
      const session: Session = {
        ...settings,
        sid: crypto.randomUUID().replaceAll('-', ''),
        spentFaults: new Set(),
        generation: 0,
      }
      sessions.set(session.sid, session)
      const oldest = sessions.keys().next()
      if (sessions.size > MAX_SESSIONS && !oldest.done) sessions.delete(oldest.value)
      return session
    },
    bySid: (sid) => sessions.get(sid) ?? null,
    byToken: (token) => {
      const [, sid = '', generation = ''] = /^access-([0-9a-f]{32})-(\d+)$/.exec(token) ?? []
      const session = sessions.get(sid)
      if (session === undefined || Number(generation) > session.generation) return null
      return { session, generation: Number(generation) }
    },
    tokens: tokensOf,
    refresh: (session) => {
      session.generation += 1
      return tokensOf(session)
    },
  }
}

function tokensOf({ sid, generation }: Session): Tokens {
  return { AUTH_ID: `access-${sid}-${generation}`, REFRESH_ID: `refresh-${sid}-${generation}` }
}
