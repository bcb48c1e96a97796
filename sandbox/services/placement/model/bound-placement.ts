/** A placement with the app's address that it opens: a row of `placement.get`. */
export interface BoundPlacement {
  readonly placement: string
  readonly handler: string
  /** 0: for all users. */
  readonly userId: number
  readonly options: ReadonlyMap<string, string | number>
  readonly title: string
  readonly description: string
  /** `TITLE`, `DESCRIPTION` and `GROUP_NAME` by language. */
  readonly langAll: ReadonlyMap<string, Readonly<Record<string, string>>>
}
