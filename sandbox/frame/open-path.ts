import { INSTALLED_APP } from '../services/app/model/installed-app.ts'

/** What the portal's page opens in its slider; anything else is answered with an error. From applayout.js. */
const ALLOWED =
  /^\/(crm\/(deal|lead|contact|company|type)|marketplace|company\/personal\/user\/\d+|workgroups\/group\/\d+)\//
/** What older portals don't open. */
const NEWER = /^\/crm\/type\//

/** Whether a portal lets an app open this path. The path's beginning decides, before `..` is resolved. */
export function isOpenable(path: string): boolean {
  return ALLOWED.test(path)
}

/** Whether an older portal doesn't, which the SDK's usual path for a wide slider begins with. */
export function isNewerPath(path: string): boolean {
  return NEWER.test(path)
}

/** What a portal opens: `/crm/deal/../../crm/lead/details/5/` → `/crm/lead/details/5/?from=rest_placement&from_app=…`. */
export function openedPath(path: string): string {
  const { pathname, search } = new URL(path, 'http://portal.invalid')
  return `${pathname}${search === '' ? '?' : `${search}&`}from=rest_placement&from_app=${INSTALLED_APP.code}`
}
