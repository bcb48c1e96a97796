import type { Context, Hono } from 'hono'
import { createFrameSession, frameNameOf } from '../../frame/create-frame-session.ts'
import { handlerOpening } from '../../frame/handler-opening.ts'
import type { Portal } from '../../portal/portal.ts'
import { itemTitle } from '../../real-portal/item-title.ts'
import type { RealPortal } from '../../real-portal/real-portal.ts'
import { appTabs } from '../card/app-tabs.ts'
import { type Card, resolveCard } from '../card/card.ts'
import { readCardAddress } from '../card/card-address.ts'
import { openCard } from '../card/open-card.ts'
import { renderMessengerPage } from '../messenger/render-messenger-page.ts'
import type { RealData } from './page-model.ts'
import { renderPage } from './render-page.ts'

/** Returns the app's address, which is known once its server listens. */
export type AppAddress = () => string

/** Serves the portal's pages: cards, tasks, groups, the messenger, the app's own pages, and a chat's address. */
export function servePage(
  app: Hono,
  portal: Portal,
  appUrl: AppAddress,
  real: RealPortal | null = null,
): void {
  const page = async (context: Context) => {
    const url = new URL(context.req.url)
    const read = readCardAddress(url)
    if (read === null) return context.text('This fake portal has no such page', 404)
    const { options } = read
    const card = resolveCard(options)
    const session = openCard(portal, card, url.origin)
    const tabs = appTabs(portal, card)
    const address = appUrl()
    return context.html(
      renderPage({
        url,
        options,
        card,
        problems: [...read.problems, ...card.problems],
        portal,
        tabs,
        isInstall: session.isInstall,
        realData: real === null ? null : await realDataOf(real, card),
        frameName: frameNameOf(session),
        data: {
          frame: createFrameSession(portal, session),
          hasApp: tabs.length > 0,
          appUrl: address,
          logEnd: portal.log.end,
          handlerOpening: handlerOpening(portal, session, tabs[0]?.handler ?? address),
          faults: card.faults.map(({ text }) => text),
          timed: card.timed,
        },
      }),
      200,
      { 'cache-control': 'no-store' },
    )
  }
  app.get('/crm/*', page)
  app.get('/company/personal/user/*', page)
  app.get('/workgroups/group/*', page)
  app.get('/marketplace/app', page)
  app.get('/marketplace/view/*', page)
  app.get('/online', (context) => {
    const { req, html } = context
    if (readCardAddress(new URL(req.url)) !== null) return page(context)
    const address = {
      dialogId: req.query('IM_DIALOG') ?? '',
      messageId: req.query('IM_MESSAGE') ?? '',
      history: req.query('IM_HISTORY') ?? '',
    }
    return html(renderMessengerPage(address, real === null ? portal : null))
  })
}

async function realDataOf(real: RealPortal, { itemType, itemId }: Card): Promise<RealData> {
  const title = itemType === null ? null : await itemTitle(real, itemType, itemId)
  return { allowsWrites: real.allowsWrites, title }
}
