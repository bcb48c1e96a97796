/** An address of the app that the portal calls on an event: a row of `event.get`. */
export interface EventHandler {
  /** Upper case. */
  readonly event: string
  /** Empty for an offline event, which the app fetches by itself. */
  readonly handler: string
  /** ID of the user whose token the call carries; 0: the user who caused the event. */
  readonly authType: number
  readonly isOffline: boolean
}
