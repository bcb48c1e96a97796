import type { Portal } from '../portal/portal.ts'
import { type OpeningMethod, type Session, TOKEN_LIFE_SECONDS } from '../portal/session.ts'

/** `member_id` of this portal, the same for every app. */
export const MEMBER_ID = 'd897063e1ce7c5eb9f04b9751eef5915'
const APPLICATION_TOKEN = '51856fefc120afa4b628cc82d3935cce'

/** The request by which a portal's page opens an app in its frame. */
export interface HandlerOpening {
  /** `post`: a form, posted into the frame. `get`: the frame's `src`, for a static app. */
  readonly method: OpeningMethod
  readonly action: string
  /** The form's fields; empty for GET. */
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Builds `POST {handler}?DOMAIN=…&PROTOCOL=…&LANG=…&APP_SID=…` with the token in the body
 * (`test/samples/placement.handler-post.json`); the handler's own query stays in front, unchanged. The installation
 * page is `install` beside the handler.
 *
 * A static app, uploaded as an archive (the portal's `staticHtml`), is opened by GET: the form's address, with the same
 * query, and no body. Its installation page is `install.html` beside it.
 */
export function handlerOpening(portal: Portal, session: Session, handler: string): HandlerOpening {
  const { host, protocol } = new URL(session.origin)
  const installPage = session.opening === 'get' ? 'install.html' : 'install'
  const page = session.isInstall ? new URL(installPage, handler).href : handler
  const query = new URLSearchParams({
    DOMAIN: host,
    PROTOCOL: protocol === 'https:' ? '1' : '0',
    LANG: session.language,
    APP_SID: session.sid,
  })
  const action = `${page}${page.includes('?') ? '&' : '?'}${query}`
  if (session.opening === 'get') return { method: 'get', action, fields: {} }
  const options = Object.keys(session.placementOptions).length > 0
  const { AUTH_ID, REFRESH_ID } = portal.sessions.tokens(session)
  return {
    method: 'post',
    action,
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
