import { INSTALLED_APP } from '../services/app/model/installed-app.ts'

/** Paths that the portal's page opens in its slider; any other is answered with an error. Source: applayout.js. */
const ALLOWED =
  /^\/(crm\/(deal|lead|contact|company|type)|marketplace|company\/personal\/user\/\d+|workgroups\/group\/\d+)\//
/** Paths among them that older portals don't open. */
const NEWER = /^\/crm\/type\//

/** True for a path that a portal lets an app open. Its prefix decides, before `..` is resolved. */
export function isOpenable(path: string): boolean {
  return ALLOWED.test(path)
}

/** True for a path that older portals refuse; the SDK's default path for a wide slider is one. */
export function isNewerPath(path: string): boolean {
  return NEWER.test(path)
}

/**
 * The path that a portal opens: `/crm/deal/../../crm/lead/details/5/` →
 * `/crm/lead/details/5/?from=rest_placement&from_app=…`.
 */
export function openedPath(path: string): string {
  const { pathname, search } = new URL(path, 'http://portal.invalid')
  return `${pathname}${search === '' ? '?' : `${search}&`}from=rest_placement&from_app=${INSTALLED_APP.code}`
}
