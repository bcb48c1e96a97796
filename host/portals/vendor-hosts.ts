/**
 * Names that Bitrix24 uses for hosts of its own under its zones (`helpdesk.bitrix24.com`): never a portal's.
 *
 * There is no official list. The sources, all public: the REST documentation (`apidocs`, `training`, `dev`, `vendors`,
 * `partners`, `helpdesk`), the library for apps (`api`), the portal's PHP and scripts (`www`, `dl`, `status`, `oauth`,
 * `app` for static apps), and what portals load or redirect to (`auth2`, `cdn`, `cdn-ru`). The app has the same list
 * (`src/chat/search/vendor-hosts.ts`); a test compares them.
 */
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
