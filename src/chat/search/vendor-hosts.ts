/** Names of Bitrix24's own hosts under its zones, which are no portals; the same as in `host/portals/vendor-hosts.ts`. */
export const VENDOR_HOSTS: readonly string[] = [
  'api',
  'apidocs',
  'app',
  'auth2',
  'cdn',
  'cdn-ru',
  'dev',
  'dl',
  'helpdesk',
  'oauth',
  'partners',
  'status',
  'training',
  'vendors',
  'www',
]
