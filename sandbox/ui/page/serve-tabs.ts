import type { Hono } from 'hono'
import * as v from 'valibot'
import { createFrameSession, frameNameOf } from '../../frame/create-frame-session.ts'
import { handlerOpening } from '../../frame/handler-opening.ts'
import type { Portal } from '../../portal/portal.ts'
import { appTabs } from '../card/app-tabs.ts'
import { resolveCard } from '../card/card.ts'
import { readCardAddress } from '../card/card-address.ts'
import { openCard } from '../card/open-card.ts'
import type { FrameData } from './page-data.ts'

/** The app opened in a further tab of a page. */
export interface OpenedTab extends FrameData {
  readonly frameName: string
}

const tabSchema = v.object({ address: v.string(), handler: v.string() })

/** Opens the chosen tab's placement with a session of its own. */
export function serveTabs(app: Hono, portal: Portal): void {
  app.post('/sandbox/sessions/:sid/tabs', async (context) => {
    const body = v.safeParse(tabSchema, await context.req.json())
    const { origin } = new URL(context.req.url)
    const read = body.success ? readCardAddress(new URL(body.output.address, origin)) : null
    const card = read === null ? null : resolveCard(read.options)
    const tab = card === null ? undefined : appTabs(portal, card).find(isRequested)
    if (card === null || tab === undefined) return context.text('Nothing is bound there', 404)
    const session = openCard(portal, card, origin, context.req.param('sid'))
    return context.json({
      frameName: frameNameOf(session),
      frame: createFrameSession(portal, session),
      handlerOpening: handlerOpening(portal, session, tab.handler),
    } satisfies OpenedTab)

    function isRequested({ handler }: { readonly handler: string }): boolean {
      return body.success && handler === body.output.handler
    }
  })
}
