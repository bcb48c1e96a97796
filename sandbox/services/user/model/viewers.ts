/** A user that the sandbox's page can be opened as. */
export interface Viewer {
  /** `viewer=` of the page's address. */
  readonly id: string
  readonly personId: number
  readonly title: string
}

/** One viewer for each kind of user that an app must tell apart. */
export const VIEWERS: readonly Viewer[] = [
  { id: 'anna', personId: 27, title: 'Anna Keller (admin)' },
  { id: 'marco', personId: 31, title: 'Marco Rossi (member)' },
  { id: 'olga', personId: 33, title: 'Olga Renko (outsider)' },
  { id: 'tomas', personId: 58, title: 'Tomas Novak (extranet)' },
]
