import { portalOrigin } from '../portals/portal-origin.ts'
import { type DrawnItem, itemOfTab } from './crm-kinds.ts'

/** Item and access token of the opening of a CRM card's tab. The token is used for one request, and kept nowhere. */
export interface Opening {
  token: string
  item: DrawnItem
}

/**
 * An access token that stands unchanged in JSON and in HTML, so that an answer that repeats it is recognised. Bitrix24's
 * are letters and digits.
 */
const TOKEN = /^[\w.~+/=-]{8,1024}$/

/**
 * Reads the form that a portal posts. Undefined for anything but the tab of a CRM card, for a field that comes twice, and
 * for a form that names another portal than `origin`, which is the opening address's.
 */
export function readOpening(form: string, origin: string): Opening | undefined {
  const fields = new URLSearchParams(form)
  const only = (name: string) => {
    const [value, ...more] = fields.getAll(name)
    return more.length === 0 ? value : undefined
  }
  const token = only('AUTH_ID')
  if (token === undefined || !TOKEN.test(token) || namesAnother(fields, origin)) return undefined
  const item = itemOfTab(only('PLACEMENT') ?? '', idOf(only('PLACEMENT_OPTIONS')))
  return item === undefined ? undefined : { token, item }
}

/** Portals name themselves in the address only; a form that does, too, must mean the same one. */
function namesAnother(fields: URLSearchParams, origin: string): boolean {
  const scheme = origin.startsWith('https:') ? 'https' : 'http'
  return fields.getAll('DOMAIN').some((domain) => portalOrigin(scheme, domain) !== origin)
}

/** `ID` of the placement's options, which are JSON in the form. */
function idOf(options: string | undefined): unknown {
  try {
    const parsed: unknown = JSON.parse(options ?? '')
    const hasId = typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, 'ID')
    return hasId ? (parsed as { ID: unknown }).ID : undefined
  } catch {
    return undefined
  }
}
