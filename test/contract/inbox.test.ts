// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }
import { expect, onTestFinished, test } from 'vitest'
import type { CardOptions, SandboxOptions } from '../../sandbox/index.ts'
import type { InboxData } from '../../src/chat/inbox/inbox-data.ts'
import { FIRST_FILTER, type InboxFilter } from '../../src/chat/inbox/inbox-filter.ts'
import { inboxList } from '../../src/chat/inbox/inbox-list.ts'
import { openInbox } from '../../src/chat/inbox/open-inbox.ts'
import { createInboxLoader } from '../../src/features/inbox/data/inbox-loader.ts'
import { portalInSandbox } from './portal-in-sandbox.ts'

const LEFT_MENU: CardOptions = { scenario: 'left-menu' }

/** The inbox of the sandbox, without a screen. */
async function opened(card: CardOptions = LEFT_MENU, options: SandboxOptions = {}) {
  const place = await portalInSandbox(card, options)
  const before = place.asked().length
  let data: InboxData | undefined
  const loader = createInboxLoader(place.portal, {
    get: () => data,
    set: (now) => {
      data = now
    },
  })
  onTestFinished(() => loader.stop())
  data = await openInbox(place.portal, () => null)
  const known = () => data as InboxData
  return {
    ...place,
    loader,
    data: known,
    asked: () => place.asked().slice(before),
    list: (filter: InboxFilter) => inboxList(known(), filter),
    /** Loads all that is needed. */
    async settle(filter: InboxFilter = FIRST_FILTER, shown: readonly string[] = []) {
      loader.show(shown)
      loader.view({ filter, list: inboxList(known(), filter).rows.map(({ key }) => key) })
      await idle(loader)
    },
  }
}

async function idle({ state }: { state: () => { isBusy: boolean } }): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve))
  while (state().isBusy)
}

test('explore', async () => {
  const inbox = await opened()
  await inbox.settle()
  console.log(inbox.asked(), inbox.loader.state())
  const d = inbox.data()
  console.log(JSON.stringify({ ...d, rows: Object.keys(d.rows) }, null, 1).slice(0, 3000))
  for (const g of ['waiting', 'all', 'quiet', 'no-chat'] as const) {
    const l = inbox.list({ ...FIRST_FILTER, group: g, scope: 'all' })
    console.log(
      g,
      l.counts,
      l.hasMore,
      l.rows.map(
        (r) =>
          `${r.key} ${r.facts.status === 'known' ? r.facts.value.title : ''} ${r.chat.status} ${r.customers.length}`,
      ),
    )
  }
  const keys = inbox.list({ ...FIRST_FILTER, group: 'no-chat', scope: 'mine' }).rows.map((r) => r.key)
  await inbox.settle({ ...FIRST_FILTER, group: 'no-chat' }, keys)
  await inbox.settle({ ...FIRST_FILTER, group: 'all' }, Object.keys(d.rows))
  console.log(inbox.asked().slice(2))
  console.log(JSON.stringify(Object.values(inbox.data().rows).slice(0, 4), null, 1))
  expect(1).toBe(1)
})
