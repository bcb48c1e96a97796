/** ID of the preload link whose arrival starts the app's code (`tools/page-script/script-in-page.ts`). */
const CUE_LINK_ID = 'cue'

/**
 * Fetches the app's own code (React, the screens) after the SDK's first half has arrived: sooner, it would take half of
 * a slow connection from the first request. A page that has asked ahead has no such link, and nothing to wait for.
 * `first`: the complete code of the first request, which starts the fetch in browsers that do not report preloads.
 */
export async function loadApp(first: Promise<unknown>): Promise<typeof import('../app/shell/app.tsx')> {
  await Promise.race([arrived(document.getElementById(CUE_LINK_ID)), first])
  return import('../app/shell/app.tsx')
}

function arrived(link: HTMLElement | null): Promise<unknown> {
  if (!(link instanceof HTMLLinkElement)) return Promise.resolve()
  // The link may have loaded before this listener.
  if (performance.getEntriesByName(link.href).length > 0) return Promise.resolve()
  return new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
  })
}
