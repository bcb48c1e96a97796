import type { FrameSession } from '../../frame/frame-session.ts'
import type { HandlerOpening } from '../../frame/handler-opening.ts'
import type { ScheduledAction } from '../card/scheduled-action.ts'

/** The data of one frame of the app. */
export interface FrameData {
  readonly frame: FrameSession
  readonly handlerOpening: HandlerOpening
}

/** The data that the server writes into the page for its scripts. */
export interface PageData extends FrameData {
  /** False when the app isn't on this page, which has a session all the same. */
  readonly hasApp: boolean
  readonly appUrl: string
  /** Length of the log at the page's opening; later rows may be the page's. */
  readonly logEnd: number
  /** Texts of the faults that are switched on. */
  readonly faults: readonly string[]
  /** Scheduled actions. */
  readonly timed: readonly ScheduledAction[]
}

/** ID of the script element. */
export const PAGE_DATA_ID = 'page-data'

/** Reads the data in the page. */
export function readPageData(): PageData {
  return JSON.parse(document.getElementById(PAGE_DATA_ID)?.textContent ?? 'null') as PageData
}
