import type { Portal } from '../../portal/portal.ts'
import type { AppTab } from '../card/app-tabs.ts'
import type { Card } from '../card/card.ts'
import type { CardOptions } from '../card/card-options.ts'
import type { PageData } from './page-data.ts'

/** The part of the page about a real portal behind the sandbox. */
export interface RealData {
  readonly allowsWrites: boolean
  /** Title of the item; null: unknown, or no item. */
  readonly title: string | null
}

/** The data that the page is rendered from. */
export interface PageModel {
  readonly url: URL
  /** The options of the address. */
  readonly options: CardOptions
  readonly card: Card
  /** Mistakes in the address, in sentences. */
  readonly problems: readonly string[]
  readonly portal: Portal
  /** The app's tabs on this page; the first is selected. */
  readonly tabs: readonly AppTab[]
  /** True for the app's installation. */
  readonly isInstall: boolean
  /** Null: the app's REST is the sandbox's own. */
  readonly realData: RealData | null
  readonly frameName: string
  readonly data: PageData
}
