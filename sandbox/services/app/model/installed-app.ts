/** The only installed app of this portal, a local one. */
export const INSTALLED_APP = {
  id: 14,
  /** The `client_id`, as for every local app. */
  code: 'local.66f0c1d2a1b2c3.10000001',
  title: 'Sandboxed app',
  version: 1,
  /** `L`: local. */
  status: 'L',
} as const
