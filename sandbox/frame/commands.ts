import type { FrameEffects } from './effects.ts'
import type { FrameSession, InitData } from './frame-session.ts'
import { isNewerPath, isOpenable, openedPath } from './open-path.ts'
import { answer, answerError, denied, type Outcome, refused, silent } from './outcome.ts'

/** The context that a command runs in. */
export interface CommandCall {
  readonly session: FrameSession
  readonly effects: FrameEffects
  /** As posted; undefined where the app sent none. */
  readonly params: unknown
  /** The current answer to `getInitData`: commands change its options, tokens and `FIRST_RUN`. */
  readonly state: { initData: InitData }
}

/** A command of the portal's page (applayout.js, app.layout). */
export interface FrameCommand {
  /** True when it changes something in a real portal. */
  readonly isWrite?: boolean
  /**
   * The press that it needs: `now`, while it lasts; `before`, at any time since the page was opened, for the end of an
   * installation, which takes longer than its press.
   */
  readonly needsPress?: 'now' | 'before'
  /** True when only the app's own page (`DEFAULT`) is allowed to send it. */
  readonly isDefaultOnly?: boolean
  run(call: CommandCall): Outcome | Promise<Outcome>
}

/** A dialog that the user closes without a choice: a portal never answers then. */
const cancelled: FrameCommand = { run: () => silent('cancelled: this portal has no such dialog') }

/** The commands by their name on the wire; those of the placement (`reloadData`) are at the end. */
export const FRAME_COMMANDS: Readonly<Record<string, FrameCommand>> = {
  getInitData: {
    run: async ({ session, state }) => {
      if (session.handshakeDelayMs > 0) await wait(session.handshakeDelayMs)
      // Read after the delay: tokens may have been renewed meanwhile.
      const { initData } = state
      state.initData = { ...initData, FIRST_RUN: false }
      return answer(
        initData,
        session.handshakeDelayMs > 0 ? 'handshake, late: injected by a fault' : 'handshake',
      )
    },
  },
  setInstall: {
    run: ({ params, effects }) => {
      effects.setInstall()
      return answer(params)
    },
  },
  setInstallFinish: {
    isWrite: true,
    needsPress: 'before',
    run: ({ effects, state }) => {
      if (!state.initData.INSTALL) return refused('the installation is over')
      effects.installFinished()
      return silent('installed: the portal reloads its page')
    },
  },
  refreshAuth: {
    run: async ({ session, effects, state }) => {
      if (session.isRefreshUnanswered) return silent('no answer, injected by a fault')
      const auth = await effects.refresh()
      if (auth !== null) {
        state.initData = { ...state.initData, ...auth }
        return answer(auth)
      }
      effects.showAlert('Unable to refresh the application’s authorization')
      return silent('no new token: the portal shows an alert')
    },
  },
  resizeWindow: {
    run: ({ params, effects }) => {
      const width = read(params, 'width')
      const box = effects.resize({
        width: width === '100%' ? 'full' : pixels(width),
        height: pixels(read(params, 'height')),
      })
      return answer(box, `height ${box.height}`)
    },
  },
  setTitle: {
    isDefaultOnly: true,
    run: ({ params, effects }) => {
      effects.setTitle(text(read(params, 'title')))
      return answer(params)
    },
  },
  setScroll: {
    isDefaultOnly: true,
    run: ({ params, effects }) => {
      effects.scroll(pixels(read(params, 'scroll')) ?? 0)
      return answer(params)
    },
  },
  reloadWindow: {
    isDefaultOnly: true,
    run: ({ effects }) => {
      effects.reload()
      return silent('the page reloads')
    },
  },
  closeApplication: {
    run: () => refused('a tab isn’t a slider: a portal never answers, and nothing closes'),
  },
  openPath: {
    run: async ({ params, effects, session }) => {
      const path = text(read(params, 'path'))
      const isTooNew = session.hasOldPaths && isNewerPath(path)
      if (!isOpenable(path) || isTooNew) {
        return answerError(
          { result: 'error', errorCode: 'PATH_NOT_AVAILABLE' },
          `a portal doesn’t open ${path}`,
          isTooNew,
        )
      }
      if (session.isMobile) {
        return answerError(
          { result: 'error', errorCode: 'METHOD_NOT_SUPPORTED_ON_DEVICE' },
          `no slider for ${openedPath(path)}`,
          true,
        )
      }
      const opened = openedPath(path)
      await effects.openSlider(opened)
      return answer({ result: 'close' }, opened)
    },
  },
  openApplication: {
    run: async ({ params, effects }) => {
      await effects.openSlider(applicationPath(params))
      return answer(undefined)
    },
  },
  setUserOption: {
    isWrite: true,
    needsPress: 'now',
    run: async ({ params, state, effects }) => {
      const [name, value] = [text(read(params, 'name')), read(params, 'value')]
      if (!(await effects.saveOption('user', name, value))) return silent('not saved')
      const options = { ...state.initData.USER_OPTIONS, [name]: value }
      state.initData = { ...state.initData, USER_OPTIONS: options }
      return answer(params)
    },
  },
  setAppOption: {
    isWrite: true,
    needsPress: 'now',
    run: async ({ params, state, effects }) => {
      if (!state.initData.IS_ADMIN) return denied('only an administrator may; a portal says nothing')
      const [name, value] = [text(read(params, 'name')), read(params, 'value')]
      if (!(await effects.saveOption('app', name, value))) return silent('not saved')
      const options = { ...state.initData.APP_OPTIONS, [name]: value }
      state.initData = { ...state.initData, APP_OPTIONS: options }
      return answer(params)
    },
  },
  imOpenMessenger: {
    isWrite: true,
    needsPress: 'now',
    run: ({ params, effects, session }) => {
      const dialogId = text(read(params, 'dialogId'))
      const note = dialogId === '' ? 'the last chat' : dialogId
      if (session.isMessengerStuck) return silent(`${note} doesn’t open, injected by a fault`)
      effects.openMessenger(dialogId)
      return silent(note)
    },
  },
  imOpenHistory: { run: ({ params }) => silent(text(read(params, 'dialogId'))) },
  imCallTo: {
    isWrite: true,
    needsPress: 'now',
    run: ({ params }) => silent(`calls user ${text(read(params, 'userId'))}`),
  },
  imPhoneTo: {
    isWrite: true,
    needsPress: 'now',
    run: ({ params }) => silent(`calls ${text(read(params, 'phone'))}`),
  },
  selectUser: cancelled,
  selectAccess: cancelled,
  selectCRM: cancelled,
  getInterface: {
    run: ({ state }) =>
      answer({ command: isCrmTab(state.initData.PLACEMENT) ? ['reloadData'] : [], event: [] }),
  },
  placementBindEvent: {
    run: ({ params, state }) => {
      if (state.initData.PLACEMENT === 'DEFAULT') return refused('the app’s own page has no events')
      return silent(`waits for ${text(read(params, 'event'))}`)
    },
  },
  reloadData: {
    run: ({ state }) =>
      isCrmTab(state.initData.PLACEMENT) ? answer(undefined, 'the card reloads') : refused('not a CRM card'),
  },
}

/**
 * The path of the app's own page with the parameters as its `PLACEMENT_OPTIONS`; those with the prefix `bx24_` are for
 * the slider.
 */
function applicationPath(params: unknown): string {
  const given = typeof params === 'object' && params !== null ? Object.entries(params) : []
  const query = new URLSearchParams(
    given
      .filter(([name]) => !name.startsWith('bx24_'))
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  )
  return `/marketplace/app/${query.size === 0 ? '' : `?${query}`}`
}

function isCrmTab(placement: string): boolean {
  return /^CRM_.+_DETAIL_TAB$/.test(placement)
}

function read(params: unknown, key: string): unknown {
  return typeof params === 'object' && params !== null ? (params as Record<string, unknown>)[key] : undefined
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A positive number of pixels, rounded; null for any other value. */
function pixels(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? Math.round(number) : null
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
