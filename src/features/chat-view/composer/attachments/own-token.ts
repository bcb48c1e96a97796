import { readMe } from '../../../../chat/opening/open-item.ts'
import type { Portal } from '../../../../portal/portal.ts'

/**
 * True when the token in use is not known to be that of the person who pressed, with the token of this number. Throws
 * `PortalError`.
 */
export async function isOthersToken(
  portal: Pick<Portal, 'call' | 'tokenNumber'>,
  personId: number | null,
  tokenNumber: number,
): Promise<boolean> {
  for (;;) {
    const asked = portal.tokenNumber
    if (asked === tokenNumber) return false
    // Nobody knows who this is: the one who pressed, as long as the token stays.
    if (personId === null) return true
    const me = await portal.call(readMe().me)
    if (portal.tokenNumber === asked) return me.id !== personId
  }
}
