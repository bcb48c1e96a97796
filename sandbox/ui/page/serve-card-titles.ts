import type { Hono } from 'hono'
import type { Portal } from '../../portal/portal.ts'
import { itemTitle } from '../../real-portal/item-title.ts'
import type { RealPortal } from '../../real-portal/real-portal.ts'
import { type Card, resolveCard } from '../card/card.ts'
import { readCardAddress } from '../card/card-address.ts'
import { cardTitle } from '../card/card-title.ts'

/** Base of relative paths; only the path is used. */
const PORTAL = 'http://portal.invalid'

/** Title of a card, a task or a group; null for any other path, and for one of the real portal that can't be read. */
export interface CardTitle {
  readonly title: string | null
}

/** Serves titles to the page's slider. */
export function serveCardTitles(app: Hono, { world }: Portal, real: RealPortal | null = null): void {
  app.get('/sandbox/card-title', async (context) => {
    const pathname = (context.req.query('path') ?? '').replace(/[?#].*$/s, '')
    const read = URL.canParse(pathname, PORTAL) ? readCardAddress(new URL(pathname, PORTAL)) : null
    const card = read === null ? null : resolveCard(read.options)
    return context.json({ title: await titleOf(card) } satisfies CardTitle)
  })

  async function titleOf(card: Card | null): Promise<string | null> {
    if (card === null || card.page === 'own') return null
    if (real === null) return cardTitle(world, card)
    return card.itemType === null ? null : await itemTitle(real, card.itemType, card.itemId)
  }
}
