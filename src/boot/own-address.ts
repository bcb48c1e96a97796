/** What the installation's page is called, beside the app's: by the host, and in an uploaded archive. */
const INSTALL_PAGE = /\/install(\.html)?$/

/**
 * The address that the portal is to open in a card: this page's own, without what was added for this opening. From the
 * installation's page it is the app's page beside it. `href` is absolute.
 */
export function ownAddress(href: string): string {
  const { origin, pathname } = new URL(href)
  return origin + pathname.replace(INSTALL_PAGE, (_, html?: string) => (html ? '/index.html' : '/'))
}
