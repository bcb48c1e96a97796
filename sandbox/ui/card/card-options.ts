/** How the portal's page is opened: who looks, at what, and what goes wrong. Whatever is left out is the scenario's. */
export interface CardOptions {
  /** One of `SCENARIOS`. */
  scenario?: string
  /** The item's number, of whatever kind the placement is. */
  deal?: number
  /** `anna`, `marco`, `olga`, `tomas`. */
  viewer?: string
  /** The portal's own code: `en`, `ru`. */
  language?: string
  /** Given to the app as its user option `theme`; without it the app has no such option. */
  theme?: 'light' | 'dark' | 'auto'
  /** Of the frame, in pixels; without it the frame is as wide as the card. */
  width?: number
  /** Before every REST answer. */
  latencyMs?: number
  /** `<kind>[@<status>][:<method or *>[:once]]`; given, they replace the scenario's. */
  faults?: string[]
  /** `<action>@<seconds>`: what happens by itself so long after the page's opening; a page only, not `openSession`. */
  timed?: string[]
  /** Permissions that the app wasn't granted, of those that it asks for. */
  without?: string[]
  /** Permissions that the app was granted besides, of those that a portal has. */
  with?: string[]
  /** `on`: REST takes 50 requests at once, and 2 in each second. */
  limit?: 'on' | 'off'
  placement?: string
  /** `PLACEMENT_OPTIONS.ID` where it isn't the item's number. */
  placementId?: string
  shape?: 'current' | '2017'
  kernel?: 'current' | 'old'
  /** `get`: as an app that was uploaded as an archive, by its address and the handshake alone. */
  opening?: 'post' | 'get'
}
