import { setTimeout as sleep } from 'node:timers/promises'
import { changeFaults } from './faults/change-faults.ts'
import { type FrameEffects, noEffects } from './frame/effects.ts'
import { createFrameBridge, type FrameBridge } from './frame/frame-bridge.ts'
import type { InitData, RefreshedAuth } from './frame/frame-session.ts'
import { frameNameOf, frameSessionOf } from './frame/frame-session-of.ts'
import { type HandlerOpening, handlerOpening } from './frame/handler-opening.ts'
import type { Portal } from './portal/portal.ts'
import { TOKEN_LIFE_SECONDS } from './portal/session.ts'
import { openInMessenger } from './services/im/messenger/open-in-messenger.ts'
import { appTabs } from './ui/card/app-tabs.ts'
import type { Card } from './ui/card/card.ts'
import { openCard } from './ui/card/open-card.ts'

/** A page of the portal for a test that has no browser: it stands where the portal's page would. */
export interface SandboxSession {
  readonly sid: string
  /** The iframe's `window.name`. */
  readonly frameName: string
  /** The portal's origin, which the app posts to and asks REST at. */
  readonly origin: string
  /** `AUTH_ID`: what REST takes as `auth`. */
  readonly token: string
  /** What `getInitData` will answer. */
  readonly initData: InitData
  /** How a portal would open the app: its form, or a static app's address. */
  readonly handlerOpening: HandlerOpening
  /** Answers the app's messages; give it each `message` event's data and origin. */
  bridge(appOrigin: string, reply: (text: string) => void, effects?: Partial<FrameEffects>): FrameBridge
  /** Somebody presses something in the app: writes are in order for the next five seconds, the frame's and REST's. */
  press(): void
  /** Its tokens are as good as an hour old from now on: `expired_token`, until the app refreshes. */
  expireToken(): void
  /** What goes wrong in this page from its next request on. Throws as the portal's own `setFaults` does. */
  setFaults(faults: readonly string[]): void
}

/** Opens a session without a page. */
export function openSandboxSession(
  portal: Portal,
  card: Card,
  origin: string,
  appUrl: string,
): SandboxSession {
  const session = openCard(portal, card, origin)
  const frameSession = frameSessionOf(portal, session)

  const refresh = async (): Promise<RefreshedAuth | null> => {
    await sleep(session.latencyMs)
    const tokens = portal.sessions.refresh(session)
    return tokens === null ? null : { ...tokens, AUTH_EXPIRES: TOKEN_LIFE_SECONDS }
  }
  const saveOption: FrameEffects['saveOption'] = async (owner, name, value) => {
    if (owner === 'app') portal.options.setOfApp({ [name]: value })
    else portal.options.setOfUser(session, { [name]: value })
    return true
  }
  const openMessenger = (dialogId: string): void => {
    openInMessenger(dialogId, { world: portal.world, viewer: session.viewer, at: portal.clock.now() })
  }
  return {
    sid: session.sid,
    frameName: frameNameOf(session),
    origin,
    token: frameSession.initData.AUTH_ID,
    initData: frameSession.initData,
    handlerOpening: handlerOpening(portal, session, appTabs(portal, card)[0]?.handler ?? appUrl),
    bridge: (appOrigin, reply, effects = {}) =>
      createFrameBridge({
        session: frameSession,
        appOrigin,
        reply,
        effects: {
          ...noEffects,
          isPressed: () => session.press.isOn(),
          refresh,
          saveOption,
          openMessenger,
          ...effects,
          installFinished: () => {
            portal.installation.finish()
            effects.installFinished?.()
          },
        },
        log: (row) => portal.log.add(row),
      }),
    press: () => session.press.start(),
    expireToken: () => portal.sessions.expire(session),
    setFaults: (faults) => changeFaults([session], faults),
  }
}
