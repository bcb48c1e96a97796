import type { RefreshedAuth } from './frame-session.ts'

/** A frame size that an app asks for, in pixels; null: unchanged. */
export interface FrameSize {
  /** `full`: `"100%"`, the width of the container. */
  readonly width: number | 'full' | null
  readonly height: number | null
}

/** The effects of frame commands on the portal's page, implemented with the DOM by the page and with stubs by tests. */
export interface FrameEffects {
  /** True while `navigator.userActivation.isActive`. */
  isPressed(): boolean
  /** True from the first press on, for as long as the page. */
  hasBeenPressed(): boolean
  /** Sets the frame's size and returns the resulting one, in pixels. */
  resize(size: FrameSize): { width: number; height: number }
  /** Renews the tokens. Null: the portal has none to give, and never answers. */
  refresh(): Promise<RefreshedAuth | null>
  /** Stores an option of the app or of the user; false when that failed. */
  saveOption(owner: 'app' | 'user', name: string, value: unknown): Promise<boolean>
  /** Shows the user a modal message. */
  showAlert(text: string): void
  openMessenger(dialogId: string): void
  /** Opens a portal path in the slider; resolves when the slider is closed. */
  openSlider(path: string): Promise<void>
  setTitle(title: string): void
  scroll(top: number): void
  /** Reloads the portal's page. */
  reload(): void
  /** Stores that this user has run this version of the app. */
  setInstall(): void
  /** Handles the end of the installation: the portal reloads its page and opens the app's ordinary address. */
  installFinished(): void
}

/** Effects of an empty page: no press, no change, no new token. */
export const noEffects: FrameEffects = {
  isPressed: () => false,
  hasBeenPressed: () => false,
  resize: ({ width, height }) => ({ width: typeof width === 'number' ? width : 0, height: height ?? 0 }),
  refresh: () => Promise.resolve(null),
  saveOption: () => Promise.resolve(true),
  showAlert: () => undefined,
  openMessenger: () => undefined,
  openSlider: () => Promise.resolve(),
  setTitle: () => undefined,
  scroll: () => undefined,
  reload: () => undefined,
  setInstall: () => undefined,
  installFinished: () => undefined,
}
