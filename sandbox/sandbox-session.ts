import { setTimeout as sleep } from 'node:timers/promises'
import { changeFaults } from './faults/change-faults.ts'
import { createFrameSession, frameNameOf } from './frame/create-frame-session.ts'
import { type FrameEffects, noEffects } from './frame/effects.ts'
import { createFrameBridge, type FrameBridge } from './frame/frame-bridge.ts'
import type { InitData, RefreshedAuth } from './frame/frame-session.ts'
import { type HandlerOpening, handlerOpening } from './frame/handler-opening.ts'
import { findPerson } from './people.ts'
import type { AnnouncedWrite } from './portal/announced-write.ts'
import type { Portal } from './portal/portal.ts'
import { TOKEN_LIFE_SECONDS } from './portal/session.ts'
import { noteMessage } from './server/rest/announcements.ts'
import { openInMessenger } from './services/im/model/open-in-messenger.ts'
import { appTabs } from './ui/card/app-tabs.ts'
import type { Card } from './ui/card/card.ts'
import { openCard } from './ui/card/open-card.ts'

/** A session for a test without a browser: it stands in for the portal's page. */
export interface SandboxSession {
  readonly sid: string
  /** The iframe's `window.name`. */
  readonly frameName: string
  /** The portal's origin, the target of the app's messages and REST requests. */
  readonly origin: string
  /** `AUTH_ID`, which REST takes as `auth`. */
  readonly token: string
  /** The answer that `getInitData` will give. */
  readonly initData: InitData
  /** The request by which a portal opens the app: its form, or a static app's address. */
  readonly handlerOpening: HandlerOpening
  /** Creates a bridge that answers the app's messages; give it the data and origin of each `message` event. */
  bridge(appOrigin: string, reply: (text: string) => void, effects?: Partial<FrameEffects>): FrameBridge
  /** Simulates a press in the app: writes are allowed for five seconds, those of the frame and of REST. */
  press(): void
  /** Announces a write of this page that comes without a press of its own. */
  announce(write: AnnouncedWrite): void
  /** Expires its tokens: REST answers `expired_token` until the app refreshes. */
  expireToken(): void
  /** Logs another viewer (`marco`) in to the portal: the tokens that the page renews from now on are theirs. */
  logIn(viewer: string): void
  /**
   * Announces a message that was pressed for a moment ago and waits for the network, by its text: sent without a press
   * within ten minutes, its row is not red. Never excuses a message to a customer.
   */
  announceMessage(text: string): void
  /** Replaces this session's REST faults, from its next request on. Throws as `Sandbox.setFaults` does. */
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
  const frameSession = createFrameSession(portal, session)

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
          hasBeenPressed: () => session.press.hasBeenOn(),
          refresh,
          saveOption,
          openMessenger,
          setInstall: () => portal.installation.setInstall(session.viewer.id),
          ...effects,
          installFinished: () => {
            portal.installation.finish()
            effects.installFinished?.()
          },
        },
        log: (row) => portal.log.add(row),
      }),
    press: () => session.press.start(),
    announce: (write) => void session.announced.push(write),
    expireToken: () => portal.sessions.expire(session),
    logIn: (viewer) => {
      session.nextViewer = findPerson(portal.world, viewer)
    },
    announceMessage: (text) => noteMessage(text, session, portal),
    setFaults: (faults) => changeFaults([session], faults),
  }
}
