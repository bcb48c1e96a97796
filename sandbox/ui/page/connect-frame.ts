import type { FrameEffects } from '../../frame/effects.ts'
import { createFrameBridge } from '../../frame/frame-bridge.ts'
import type { RefreshedAuth } from '../../frame/frame-session.ts'
import { openMessenger } from '../messenger/open-messenger.ts'
import { createRowSender } from './create-row-sender.ts'
import { element } from './element.ts'
import { frameSize } from './frame-size.ts'
import { openSlider } from './open-slider.ts'
import type { FrameData } from './page-data.ts'
import { watchPress } from './watch-press.ts'
import { watchPressInApp } from './watch-press-in-app.ts'

/** The app in its frame. */
export interface AppFrame {
  /** Opens the app, or reopens it: a form with the newest tokens, posted into the frame, or a static app's address. */
  open(): void
}

/** Connects the app's frame. The message listener comes first, so that no message is lost. */
export function connectFrame(
  { frame: session, handlerOpening }: FrameData,
  frame: HTMLIFrameElement,
): AppFrame {
  const appOrigin = new URL(handlerOpening.action).origin
  const api = `/sandbox/sessions/${session.sid}`
  const isPressedNow = watchPressInApp()
  let hasBeenPressed = false
  const isPressed = () => {
    const isNow = isPressedNow()
    hasBeenPressed ||= isNow
    return isNow
  }
  let { fields } = handlerOpening

  const bridge = createFrameBridge({
    session,
    appOrigin,
    effects: {
      ...effectsOn(frame, api),
      isPressed,
      hasBeenPressed: () => isPressed() || hasBeenPressed,
      refresh: async () => {
        const auth = await refresh(api)
        if (auth !== null) fields = { ...fields, ...auth, AUTH_EXPIRES: String(auth.AUTH_EXPIRES) }
        return auth
      },
    },
    reply: (text) => frame.contentWindow?.postMessage(text, appOrigin),
    log: createRowSender(`${api}/rows`),
  })
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) void bridge.receive(event.data, event.origin)
  })
  watchPress(`${api}/press`, isPressed)
  frame.addEventListener('load', () => frame.classList.remove('app-loading'))
  return {
    open: () => {
      if (!session.isPlainFrame) frame.classList.add('app-frame', 'app-loading')
      if (handlerOpening.method === 'get') frame.src = handlerOpening.action
      else post(handlerOpening.action, fields, frame.name)
      void showReachability(frame)
    },
  }
}

function effectsOn(
  frame: HTMLIFrameElement,
  api: string,
): Omit<FrameEffects, 'isPressed' | 'hasBeenPressed' | 'refresh'> {
  // `full` is the width that the page's address sets.
  const fullWidth = frame.style.inlineSize
  return {
    resize: ({ width, height }) => {
      if (height !== null) frame.style.blockSize = `${height}px`
      if (width !== null) frame.style.inlineSize = width === 'full' ? fullWidth : `${width}px`
      // The place's height, which may be less than the frame's least.
      const box = { width: frame.offsetWidth, height: height ?? frame.offsetHeight }
      element('frame-size', HTMLElement).textContent = frameSize(box.width, box.height)
      return box
    },
    saveOption: async (owner, name, value) => {
      const body = JSON.stringify({ owner, name, value })
      const saved = await fetch(`${api}/options`, { method: 'POST', body }).catch(() => null)
      return saved?.ok === true
    },
    showAlert: (text) => alert(text),
    openMessenger: (dialogId) => openMessenger(dialogId, `${api}/messenger`),
    openSlider,
    setTitle: (title) => {
      element('card-title', HTMLElement).textContent = title
      document.title = title
    },
    scroll: (top) => scrollTo({ top }),
    reload: () => location.reload(),
    setInstall: () => void fetch(`${api}/set-install`, { method: 'POST' }).catch(() => null),
    installFinished: () => void finishInstallation(api),
  }
}

async function refresh(api: string): Promise<RefreshedAuth | null> {
  try {
    const answer = await fetch(`${api}/refresh`, { method: 'POST' })
    return (await answer.json()) as RefreshedAuth | null
  } catch {
    return null
  }
}

/** Reports the end to the portal's server, and reloads the page as a portal does. */
async function finishInstallation(api: string): Promise<void> {
  await fetch(`${api}/installed`, { method: 'POST' }).catch(() => null)
  const url = new URL(location.href)
  url.searchParams.set('install_finished', 'Y')
  location.assign(url)
}

function post(action: string, fields: Readonly<Record<string, string>>, target: string): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action, target, hidden: true })
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}

/**
 * Shows a message when the app's server is down. A frame of another origin doesn't report that, so the portal's server
 * checks.
 */
async function showReachability(frame: HTMLIFrameElement): Promise<void> {
  const answer = await fetch('/sandbox/app').catch(() => null)
  if (answer === null) return
  const { isReachable } = (await answer.json()) as { isReachable: boolean }
  const missing = frame.parentElement?.querySelector<HTMLElement>('.missing')
  if (missing) missing.hidden = isReachable
  frame.hidden = !isReachable
}
