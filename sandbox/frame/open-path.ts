/** What the portal's page opens in its slider; anything else is answered with an error. From applayout.js. */
const ALLOWED =
  /^\/(crm\/(deal|lead|contact|company|type)|marketplace|company\/personal\/user\/\d+|workgroups\/group\/\d+)\//

/** Whether a portal lets an app open this path. The path's beginning decides, before `..` is resolved. */
export function isOpenable(path: string): boolean {
  return ALLOWED.test(path)
}

/** Where a path leads: `/crm/deal/../../crm/lead/details/5/` → `/crm/lead/details/5/`. */
export function resolvedPath(path: string): string {
  const { pathname, search } = new URL(path, 'http://portal.invalid')
  return pathname + search
}
