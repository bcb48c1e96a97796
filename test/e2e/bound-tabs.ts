import type { CardOptions, Sandbox } from '../../sandbox/index.ts'

/** Where the app is bound, `CRM_DEAL_DETAIL_TAB http://…/`, sorted; asked as a page that is opened so would (`placement.get`). */
export async function boundTabs(sandbox: Sandbox, options: CardOptions): Promise<string[]> {
  const { token } = sandbox.openSession(options)
  const answer = await fetch(`${sandbox.origin}/rest/placement.get?auth=${token}`)
  const { result } = (await answer.json()) as { result: { placement: string; handler: string }[] }
  return result.map(({ placement, handler }) => `${placement} ${handler}`).sort()
}

/** What `boundTabs` gives for tabs in these places at one address. */
export function tabsAt(handler: string, places: readonly string[]): string[] {
  return places.map((place) => `${place} ${handler}`).sort()
}
