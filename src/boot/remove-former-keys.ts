/** Key of a draft without its person, until version 0.1: `deal-chat.draft https://acme.bitrix24.com chat1437`. */
const FORMER_DRAFT = /^deal-chat\.draft \S* \S+$/
/** Key of the theme without its portal, until the same version. */
const FORMER_THEME = 'deal-chat.theme'

/** Removes what earlier versions stored without a person or a portal: it may be another person's. */
export function removeFormerKeys(): void {
  try {
    localStorage.removeItem(FORMER_THEME)
    for (const key of Object.keys(sessionStorage)) {
      if (FORMER_DRAFT.test(key)) sessionStorage.removeItem(key)
    }
  } catch {
    // Denied: nothing is stored.
  }
}
