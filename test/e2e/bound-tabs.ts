import type { CardOptions, Sandbox } from '../../sandbox/index.ts'

/** The app's bindings, `CRM_DEAL_DETAIL_TAB http://…/`, sorted; read in the session of a newly opened page (`placement.get`). */
export async function boundTabs(sandbox: Sandbox, options: CardOptions): Promise<string[]> {
  const { token } = sandbox.openSession(options)
  const answer = await fetch(`${sandbox.origin}/rest/placement.get?auth=${token}`)
  const { result } = (await answer.json()) as { result: { placement: string; handler: string }[] }
  return result.map(({ placement, handler }) => `${placement} ${handler}`).sort()
}

/** The result of `boundTabs` for tabs in these placements at one address. */
export function tabsAt(handler: string, places: readonly string[]): string[] {
  return places.map((place) => `${place} ${handler}`).sort()
}
