/** Options of opening the portal's page. Defaults come from the scenario. */
export interface CardOptions {
  /** One of `SCENARIOS`. */
  scenario?: string
  /** ID of the item, whatever its type is. */
  deal?: number
  /** `anna`, `marco`, `olga`, `tomas`. */
  viewer?: string
  /** The portal's language code: `en`, `ru`. */
  language?: string
  /** Value of the app's user option `theme`; without it the app has no such option. */
  theme?: 'light' | 'dark' | 'auto'
  /** Width of the frame, in pixels; the card's by default. */
  width?: number
  /** Delay before every REST answer, in milliseconds. */
  latencyMs?: number
  /** `<kind>[@<status>][:<method or *>[:once]]`; replaces the scenario's faults. */
  faults?: string[]
  /** `<action>@<seconds>`: actions scheduled after the page's opening. Works in a page, not in `openSession`. */
  timed?: string[]
  /** Scopes to take away, among those that the app asks for. */
  without?: string[]
  /** Scopes to grant besides, among those that a portal has. */
  with?: string[]
  /** `on`: REST takes a burst of 50 requests, and 2 a second. */
  limit?: 'on' | 'off'
  placement?: string
  /** `PLACEMENT_OPTIONS.ID`; the item's ID by default. */
  placementId?: string
  /** The messenger's dialog, `chat1437`, which its placements get as `dialogId`. */
  dialog?: string
  /** A message of that dialog, which the menu of a message gets as `messageId`. */
  message?: string
  /**
   * Query of the app's own page besides these options, `deal=1663`: `PLACEMENT_OPTIONS` of `DEFAULT`; of an app's link
   * `params[item]=DEAL_1742`.
   */
  query?: string
  /** `large`: a portal of 5,000 deals, from then on and for every page. */
  data?: 'ordinary' | 'large'
  shape?: 'current' | '2017'
  kernel?: 'current' | 'old'
  /** `old`: a new observer of a CRM item isn't added to its chat, and who leaves the chat stops observing. */
  observers?: 'current' | 'old'
  /** `get`: as a static app, by its address and the handshake alone. */
  opening?: 'post' | 'get'
}
