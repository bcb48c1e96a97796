/** The outcome of the last download. `missing`: the code for it did not arrive. */
export type DownloadOutcome = 'downloading' | 'blocked' | 'failed' | 'missing'
