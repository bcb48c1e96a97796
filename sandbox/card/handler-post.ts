import type { Portal } from '../portal/portal.ts'
import { type Session, TOKEN_LIFE_SECONDS } from '../portal/session.ts'

/** Every app of this portal has these. */
export const MEMBER_ID = 'd897063e1ce7c5eb9f04b9751eef5915'
const APPLICATION_TOKEN = '51856fefc120afa4b628cc82d3935cce'

/** The form with which a portal opens an app. */
export interface HandlerPost {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * `POST {handler}?DOMAIN=…&PROTOCOL=…&LANG=…&APP_SID=…` with the token in its body
 * (`test/samples/placement.handler-post.json`). What the handler has in its query stays before that, as it is. The
 * installation is `install` beside it.
 */
export function handlerPost(portal: Portal, session: Session, handler: string): HandlerPost {
  const { host, protocol } = new URL(session.origin)
  const action = session.isInstall ? new URL('install', handler).href : handler
  const query = new URLSearchParams({
    DOMAIN: host,
    PROTOCOL: protocol === 'https:' ? '1' : '0',
    LANG: session.language,
    APP_SID: session.sid,
  })
  const options = Object.keys(session.placementOptions).length > 0
  const { AUTH_ID, REFRESH_ID } = portal.sessions.tokens(session)
  return {
    action: `${action}${action.includes('?') ? '&' : '?'}${query}`,
    fields: {
      AUTH_ID,
      AUTH_EXPIRES: String(TOKEN_LIFE_SECONDS),
      REFRESH_ID,
      SERVER_ENDPOINT: 'https://oauth.bitrix.info/rest/',
      APPLICATION_TOKEN,
      APPLICATION_SCOPE: session.scopes.join(','),
      member_id: MEMBER_ID,
      status: 'L',
      PLACEMENT: session.placement,
      ...(options ? { PLACEMENT_OPTIONS: JSON.stringify(session.placementOptions) } : {}),
    },
  }
}
