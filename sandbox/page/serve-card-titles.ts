import type { Hono } from 'hono'
import { resolveCard } from '../card/card.ts'
import { readCardAddress } from '../card/card-address.ts'
import type { Portal } from '../portal/portal.ts'
import { findCrmItem } from '../portal/world.ts'

/** Only the path is looked at. */
const PORTAL = 'http://portal.invalid'

/** What a card of the CRM is called; null: the path is no card of this world. */
export interface CardTitle {
  readonly title: string | null
}

/** Tells the page's slider what it shows. */
export function serveCardTitles(app: Hono, { world }: Portal): void {
  app.get('/sandbox/card-title', (context) => {
    const pathname = (context.req.query('path') ?? '').replace(/[?#].*$/s, '')
    const read = URL.canParse(pathname, PORTAL) ? readCardAddress(new URL(pathname, PORTAL)) : null
    const card = read === null ? null : resolveCard(read.options)
    const item = card?.itemType == null ? null : findCrmItem(world, card.itemType, card.itemId)
    return context.json({ title: item?.title ?? null } satisfies CardTitle)
  })
}
