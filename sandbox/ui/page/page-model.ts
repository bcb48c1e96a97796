import type { Portal } from '../../portal/portal.ts'
import type { AppTab } from '../card/app-tabs.ts'
import type { Card } from '../card/card.ts'
import type { CardOptions } from '../card/card-options.ts'
import type { PageData } from './page-data.ts'

/** What the page shows of a real portal that stands in for the sandbox's own. */
export interface RealData {
  readonly allowsWrites: boolean
  /** The item's; null: unknown, or there is none. */
  readonly title: string | null
}

/** Everything that the page is made of. */
export interface PageModel {
  readonly url: URL
  /** What the address asked for, and what came of it. */
  readonly options: CardOptions
  readonly card: Card
  /** What the address asks for in vain, in sentences. */
  readonly problems: readonly string[]
  readonly portal: Portal
  /** Where the app is on this page; the first is chosen. */
  readonly tabs: readonly AppTab[]
  /** It is the app's installation. */
  readonly isInstall: boolean
  /** Null: the app's REST is the sandbox's own. */
  readonly realData: RealData | null
  readonly frameName: string
  readonly data: PageData
}
