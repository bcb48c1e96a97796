/** An address of the app's that the portal calls when something happens: a row of `event.get`. */
export interface EventHandler {
  /** Upper case. */
  readonly event: string
  /** Empty for an offline event, which is fetched. */
  readonly handler: string
  /** Whose token the call carries; 0: of whoever made it happen. */
  readonly authType: number
  readonly isOffline: boolean
}
