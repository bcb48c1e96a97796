import type { Hono } from 'hono'
import { resolveCard } from '../card/card.ts'
import { readCardAddress } from '../card/card-address.ts'
import { cardTitle } from '../card/card-title.ts'
import type { Portal } from '../portal/portal.ts'

/** Only the path is looked at. */
const PORTAL = 'http://portal.invalid'

/** What a card is called, a task or a group; null: the path is none of this world. */
export interface CardTitle {
  readonly title: string | null
}

/** Tells the page's slider what it shows. */
export function serveCardTitles(app: Hono, { world }: Portal): void {
  app.get('/sandbox/card-title', (context) => {
    const pathname = (context.req.query('path') ?? '').replace(/[?#].*$/s, '')
    const read = URL.canParse(pathname, PORTAL) ? readCardAddress(new URL(pathname, PORTAL)) : null
    const card = read === null ? null : resolveCard(read.options)
    const title = card === null || card.page === 'own' ? null : cardTitle(world, card)
    return context.json({ title } satisfies CardTitle)
  })
}
