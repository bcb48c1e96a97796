import { connectFrame } from './connect-frame.ts'
import type { OpenedTab } from './serve-tabs.ts'

/**
 * Opens the app in a tab's panel when the tab is first chosen, with a frame and a session of its own. The frame stays
 * in its hidden panel, with a size of 0 × 0, as in portals. Does nothing for a panel of the portal itself.
 */
export async function openAppTab(pageSid: string, panel: HTMLElement): Promise<void> {
  const place = panel.querySelector<HTMLElement>('[data-handler]')
  const handler = place?.dataset['handler']
  if (place === null || handler === undefined) return
  delete place.dataset['handler']
  const body = JSON.stringify({ address: location.pathname + location.search, handler })
  const answer = await fetch(`/sandbox/sessions/${pageSid}/tabs`, { method: 'POST', body })
  if (!answer.ok) return
  const tab = (await answer.json()) as OpenedTab
  const frame = document.createElement('iframe')
  // Named before insertion: the browser reads a frame's name then.
  frame.name = tab.frameName
  frame.title = 'The app under test'
  frame.allow = 'geolocation *; microphone *; camera *; autoplay *;'
  place.append(frame)
  connectFrame(tab, frame).open()
}
