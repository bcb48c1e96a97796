/** The installation's page beside the app's: of the host, and of an uploaded archive. */
const INSTALL_PAGE = /\/install(\.html)?$/

/**
 * The address for the portal to open in a card: this page's own, without query and hash; on the installation's page,
 * the app's page beside it. `href` is absolute.
 */
export function ownAddress(href: string): string {
  const { origin, pathname } = new URL(href)
  return origin + pathname.replace(INSTALL_PAGE, (_, html?: string) => (html ? '/index.html' : '/'))
}
