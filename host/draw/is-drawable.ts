/** Paths of the page where a portal opens a card's tab; those of the installer aren't drawn. */
const PATHS: ReadonlySet<string> = new Set(['/', '/index.html'])

const FORM_TYPE = /^application\/x-www-form-urlencoded(?:$|[\s;])/i

/** True for a request whose form can be an opening's. Only the bodies of such are read at all. */
export function isDrawable(
  method: string | undefined,
  path: string | undefined,
  contentType: string | null | undefined,
): boolean {
  return method === 'POST' && PATHS.has(path ?? '') && FORM_TYPE.test(contentType ?? '')
}
