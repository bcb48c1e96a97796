import type { Session } from '../portal/session.ts'

/** The methods that `old-files` hides. */
const NEWER = /^im\.v2\.File\./i

/** True for a method that this session's portal is too old for. */
export function isTooNew(method: string, { faults }: Pick<Session, 'faults'>): boolean {
  return NEWER.test(method) && faults.some(({ kind }) => kind === 'old-files')
}

/**
 * True when addresses of files want the portal's cookies, which a browser sends with a navigation of the whole page only
 * (`SameSite=Lax`): a picture, a player or a script of the app's frame gets the sign-in page.
 */
export function needsCookies({ faults }: Pick<Session, 'faults'>): boolean {
  return faults.some(({ kind }) => kind === 'no-cookies')
}
