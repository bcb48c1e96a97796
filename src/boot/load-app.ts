/** The link of the built page whose arrival is the cue (`tools/preload-first.ts`). */
const CUE = 'cue'

/**
 * Fetches the app's own code (React, the screens) once the SDK's first half has arrived: from the beginning, it would
 * take half of a slow connection from what the first request waits for. `sdk` is the whole of the SDK: where a browser
 * doesn't preload, or tells nothing of it, that is the cue.
 */
export async function loadApp(sdk: Promise<unknown>): Promise<typeof import('../app/shell/render-app.tsx')> {
  await Promise.race([arrived(document.getElementById(CUE)), sdk])
  return import('../app/shell/render-app.tsx')
}

function arrived(link: HTMLElement | null): Promise<unknown> {
  if (!(link instanceof HTMLLinkElement)) return Promise.resolve()
  // It may have arrived before anybody listened.
  if (performance.getEntriesByName(link.href).length > 0) return Promise.resolve()
  return new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
  })
}
