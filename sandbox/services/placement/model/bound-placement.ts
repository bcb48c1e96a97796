/** A place of the portal that opens one of the app's addresses: a row of `placement.get`. */
export interface BoundPlacement {
  readonly placement: string
  readonly handler: string
  /** 0: for everybody. */
  readonly userId: number
  readonly options: ReadonlyMap<string, string | number>
  readonly title: string
  readonly description: string
  /** By language: `TITLE`, `DESCRIPTION`, `GROUP_NAME`. */
  readonly langAll: ReadonlyMap<string, Readonly<Record<string, string>>>
}
