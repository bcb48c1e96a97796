import type { PortalAnswer } from './ask-portal.ts'
import type { DrawnItem } from './crm-kinds.ts'

/** ID of the data block with the state. */
const STATE_ID = 'drawn-state'

/**
 * Data by which the page takes the drawn part over; of the rows only what the app reads. Everything in it comes from the portal's answer to this person's own
 * request. The page compares it with its handshake before it uses it: portal, item, and the hash of the access token.
 */
export interface DrawnState extends PortalAnswer {
  /** The portal: `https://acme.bitrix24.com`. */
  origin: string
  item: DrawnItem
  /** SHA-256 of the access token, in hex. The token itself is never sent. */
  tokenHash: string
}

/** SHA-256 of a text's UTF-8, in hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The state as a data block, which browsers don't execute and the policy doesn't cover. `<` is escaped, so that no name
 * in it ends the block, or opens a comment. Throws a RangeError for rows too deep to write.
 */
export function stateBlock(state: DrawnState): string {
  const json = JSON.stringify(state).replaceAll(/[<>&\u2028\u2029]/g, escaped)
  return `<script type="application/json" id="${STATE_ID}">${json}</script>`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
