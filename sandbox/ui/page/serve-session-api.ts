import { connect } from 'node:net'
import type { Hono } from 'hono'
import * as v from 'valibot'
import type { Portal } from '../../portal/portal.ts'
import { TOKEN_LIFE_SECONDS } from '../../portal/session.ts'
import type { LogRow } from '../../server/log/log-row.ts'
import { type MessengerView, messengerView } from '../../services/im/model/messenger-view.ts'
import { openInMessenger } from '../../services/im/model/open-in-messenger.ts'
import type { AppAddress } from './serve-page.ts'

/** The rows of the log that a page hasn't got yet, and the end to continue from. */
export interface LogPart {
  readonly rows: readonly LogRow[]
  readonly end: number
}

/** The chat that the page's messenger opened; null: it can't be opened. */
export interface OpenedDialog {
  readonly chat: MessengerView | null
  /** True for a chat of a real portal, whose messenger isn't here. */
  readonly isElsewhere: boolean
}

/** Time limit in milliseconds, for a server on this machine or the local network. */
const REACH_MS = 2_000

const rowSchema = v.object({
  at: v.number(),
  way: v.literal('app → frame'),
  method: v.string(),
  status: v.string(),
  tookMs: v.number(),
  bytes: v.number(),
  note: v.string(),
  red: v.boolean(),
  write: v.boolean(),
  params: v.optional(v.unknown()),
  answer: v.optional(v.unknown()),
})

const optionSchema = v.object({
  owner: v.picklist(['app', 'user']),
  name: v.string(),
  value: v.optional(v.unknown()),
})

const dialogSchema = v.object({ dialogId: v.string() })
const pressSchema = v.object({ isActive: v.boolean() })

/** Serves the portal's page: tokens, options, presses, the messenger, the log, and the check of the app's server. */
export function serveSessionApi(
  app: Hono,
  portal: Portal,
  appUrl: AppAddress,
  isOverRealData: boolean,
): void {
  app.post('/sandbox/sessions/:sid/refresh', (context) => {
    const session = portal.sessions.bySid(context.req.param('sid'))
    if (session === null) return context.json(null)
    const tokens = portal.sessions.refresh(session)
    return context.json(tokens === null ? null : { ...tokens, AUTH_EXPIRES: TOKEN_LIFE_SECONDS })
  })

  app.post('/sandbox/sessions/:sid/options', async (context) => {
    const session = portal.sessions.bySid(context.req.param('sid'))
    const option = v.safeParse(optionSchema, await context.req.json())
    if (session === null || !option.success) return context.text('Not an option of a session', 400)
    const { owner, name, value } = option.output
    if (owner === 'app' && !session.viewer.isAdmin) return context.text('Only an administrator may', 403)
    if (owner === 'app') portal.options.setOfApp({ [name]: value })
    else portal.options.setOfUser(session, { [name]: value })
    return context.body(null, 204)
  })

  app.post('/sandbox/sessions/:sid/messenger', async (context) => {
    const session = portal.sessions.bySid(context.req.param('sid'))
    const dialog = v.safeParse(dialogSchema, await context.req.json())
    if (session === null || !dialog.success) return context.text('Not a dialog of a session', 400)
    // The same ID is another chat here, which must not be shown or marked as read.
    if (isOverRealData) return context.json({ chat: null, isElsewhere: true } satisfies OpenedDialog)
    const { world, clock } = portal
    const { viewer } = session
    const looking = { world, viewer, at: clock.now() }
    const chat = openInMessenger(dialog.output.dialogId, looking)
    const shown = chat === null ? null : messengerView(chat, looking)
    return context.json({ chat: shown, isElsewhere: false } satisfies OpenedDialog)
  })

  app.post('/sandbox/sessions/:sid/press', async (context) => {
    const session = portal.sessions.bySid(context.req.param('sid'))
    const press = v.safeParse(pressSchema, await context.req.json())
    if (session === null || !press.success) return context.text('Not a press of a session', 400)
    session.press.report(press.output.isActive)
    return context.body(null, 204)
  })

  app.post('/sandbox/sessions/:sid/rows', async (context) => {
    const row = v.safeParse(rowSchema, await context.req.json())
    if (!row.success) return context.text('Not a row of the log', 400)
    portal.log.add({ ...(row.output as LogRow), sid: context.req.param('sid') })
    return context.body(null, 204)
  })

  app.get('/sandbox/sessions/:sid/rows', (context) => {
    const sid = context.req.param('sid')
    if (portal.sessions.bySid(sid) === null) return context.text('This portal knows no such session', 404)
    const since = Number(context.req.query('since')) || 0
    const isOfTab = (tabSid: string) => portal.sessions.bySid(tabSid)?.openedFrom === sid
    // Preflights and requests without a session belong to no page, so every page shows them.
    const rows = portal.log
      .since(since)
      .filter((row) => row.sid === sid || row.sid === '' || isOfTab(row.sid))
    return context.json({ rows, end: portal.log.end } satisfies LogPart)
  })

  app.get('/sandbox/app', async (context) => context.json({ isReachable: await isReachable(appUrl()) }))
}

/** True when a server accepts a connection there; no request is sent. */
function isReachable(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address)
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
    })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(REACH_MS, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
