import type { FrameSession } from '../../frame/frame-session.ts'
import type { HandlerOpening } from '../../frame/handler-opening.ts'
import type { TimedAction } from '../card/timed-action.ts'

/** The app in one of the page's frames. */
export interface FrameData {
  readonly frame: FrameSession
  readonly handlerOpening: HandlerOpening
}

/** What the server writes into the page for its scripts. */
export interface PageData extends FrameData {
  /** False: the app isn't on this page, which has a session all the same. */
  readonly hasApp: boolean
  readonly appUrl: string
  /** How long the log was when the page was opened: what comes later may be the page's. */
  readonly logEnd: number
  /** The faults that are switched on, as they were written. */
  readonly faults: readonly string[]
  /** What happens by itself. */
  readonly timed: readonly TimedAction[]
}

/** The element's id. */
export const PAGE_DATA_ID = 'page-data'

/** Reads it back, in the page. */
export function readPageData(): PageData {
  return JSON.parse(document.getElementById(PAGE_DATA_ID)?.textContent ?? 'null') as PageData
}
