/**
 * The domains under which Bitrix24 serves its cloud portals, each as `<name>.<zone>`.
 *
 * There is no official list. These are named in the portal's PHP (help links of its `landing` and `intranet` modules),
 * or are known to answer for any name under them. Left out: `bitrix24.ua`, which the PHP still names but which no longer
 * resolves (a new owner must not frame the app), and Bitrix24's domains without portals (`.net`, `.tech`, `.site`).
 * A portal under another zone is added by `PORTAL_ORIGINS`.
 */
export const CLOUD_ZONES: readonly string[] = [
  'bitrix24.ae',
  'bitrix24.by',
  'bitrix24.cn',
  'bitrix24.co',
  'bitrix24.com',
  'bitrix24.com.br',
  'bitrix24.com.tr',
  'bitrix24.de',
  'bitrix24.es',
  'bitrix24.eu',
  'bitrix24.fr',
  'bitrix24.id',
  'bitrix24.in',
  'bitrix24.it',
  'bitrix24.jp',
  'bitrix24.kz',
  'bitrix24.mx',
  'bitrix24.pl',
  'bitrix24.ru',
  'bitrix24.uk',
  'bitrix24.uz',
  'bitrix24.vn',
]
