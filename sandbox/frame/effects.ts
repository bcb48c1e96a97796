import type { RefreshedAuth } from './frame-session.ts'

/** What an app wants its frame to be, in pixels; null: it says nothing of that, and it stays. */
export interface FrameSize {
  /** `full`: `"100%"`, as wide as its place. */
  readonly width: number | 'full' | null
  readonly height: number | null
}

/** What a frame command does to the portal's page. A page implements it with the DOM, a test with what it likes. */
export interface FrameEffects {
  /** `navigator.userActivation.isActive`: somebody has just pressed something. */
  isPressed(): boolean
  /** Sets the frame's height and width; gives the box that came out. */
  resize(size: FrameSize): { width: number; height: number }
  /** New tokens; null: the portal has none to give, and never answers. */
  refresh(): Promise<RefreshedAuth | null>
  /** Stores an option of the app's, or of the person's; false: it couldn't. */
  saveOption(owner: 'app' | 'user', name: string, value: unknown): Promise<boolean>
  /** Tells the person something that they must take note of. */
  showAlert(text: string): void
  openMessenger(dialogId: string): void
  /** Shows a portal's path in the slider, until that is closed. */
  openSlider(path: string): Promise<void>
  setTitle(title: string): void
  scroll(top: number): void
  /** Loads the portal's page again. */
  reload(): void
  /** The app said that its installation is done: the portal reloads its page, and opens the app's ordinary address. */
  installFinished(): void
}

/** A page with nothing in it: nobody presses, nothing moves, no token is renewed. */
export const noEffects: FrameEffects = {
  isPressed: () => false,
  resize: ({ width, height }) => ({ width: typeof width === 'number' ? width : 0, height: height ?? 0 }),
  refresh: () => Promise.resolve(null),
  saveOption: () => Promise.resolve(true),
  showAlert: () => undefined,
  openMessenger: () => undefined,
  openSlider: () => Promise.resolve(),
  setTitle: () => undefined,
  scroll: () => undefined,
  reload: () => undefined,
  installFinished: () => undefined,
}
