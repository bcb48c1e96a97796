import { ENTRY, FIRST } from 'virtual:app-files'

/** ID of this inline script, removed when it runs; while it is there, `index.html` takes the script for blocked. */
const OWN_SCRIPT = 'start'
/** Longest wait for the head, in milliseconds: the portal may be slow, and scripts take their time as well. */
const HEAD_WITHIN_MS = 1_000
/** Longest wait for the frames that paint it, in milliseconds; a hidden frame paints none. */
const PAINTED_WITHIN_MS = 100
/** Longest wait for the page's `load`, in milliseconds, which an extension's request may hold up. */
const LOADED_WITHIN_MS = 2_000

/**
 * Sends for the app's code, in order of need, when the head is painted and `load` has fired, until which a portal hides the
 * frame. `head`: the page's drawing; null: it draws none. Code that does not arrive is told to `index.html`.
 */
export async function startApp(head: Promise<boolean> | null): Promise<void> {
  document.getElementById(OWN_SCRIPT)?.removeAttribute('id')
  const [isDrawn] = await Promise.all([within(HEAD_WITHIN_MS, head), within(LOADED_WITHIN_MS, loaded())])
  if (isDrawn === true) await within(PAINTED_WITHIN_MS, painted())
  for (const href of FIRST) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = href
    document.head.append(link)
  }
  await import(/* @vite-ignore */ ENTRY).catch(() => dispatchEvent(new Event('deal-chat:boot-failed')))
}

function within<T>(ms: number, promise: Promise<T> | null): Promise<T | undefined> {
  return Promise.race([promise ?? undefined, new Promise<undefined>((resolve) => setTimeout(resolve, ms))])
}

function loaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

/** Resolves in the second frame: the first one's callbacks run before it is painted. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}
