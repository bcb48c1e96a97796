/** The app that this portal has installed: a local one, the only one there is. */
export const INSTALLED_APP = {
  id: 14,
  /** A local app's is its `client_id`. */
  code: 'local.66f0c1d2a1b2c3.10000001',
  title: 'Sandboxed app',
  version: 1,
  /** Local. */
  status: 'L',
} as const
