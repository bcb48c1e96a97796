import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'

/** The app's handler address in the harness. */
export const APP_ADDRESS = 'http://app.example:5173/'

/** The administrator's page, in which the tests read and change the bindings. */
const ADMIN: CardOptions = { viewer: 'anna' }

/** Calls a REST method as an administrator who has just pressed a button in another page. Throws on a refusal. */
export async function askAsAdmin(sandbox: Sandbox, method: string, params: object = {}): Promise<unknown> {
  const session = sandbox.openSession(ADMIN)
  session.press()
  const answer = await sandbox.handle(
    new Request(`${sandbox.origin}/rest/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ auth: session.token, ...params }),
    }),
  )
  if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { result: unknown }).result
}

/** The app's bindings, `CRM_DEAL_DETAIL_TAB http://…/`, sorted (`placement.get`). */
export async function boundTabs(sandbox: Sandbox): Promise<string[]> {
  const rows = (await askAsAdmin(sandbox, 'placement.get')) as { placement: string; handler: string }[]
  return rows.map(({ placement, handler }) => `${placement} ${handler}`).sort()
}

/** The result of `boundTabs` for tabs in these places at one address. */
export function tabsAt(places: readonly string[], handler = APP_ADDRESS): string[] {
  return places.map((place) => `${place} ${handler}`).sort()
}

/** The tabs' titles in a card of the portal, the chosen one marked by a star. */
export async function cardTabs(sandbox: Sandbox, card: CardOptions): Promise<string[]> {
  const page = await (await sandbox.handle(new Request(sandbox.cardUrl(card)))).text()
  return [...page.matchAll(/role="tab" ([^>]*)>([^<]*)</g)].map(
    ([, attributes = '', title = '']) => title + (attributes.includes('aria-selected="true"') ? '*' : ''),
  )
}
