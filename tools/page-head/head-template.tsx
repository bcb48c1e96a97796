import compile from 'icu-minify/compile'
import type { FunctionComponent } from 'react'
import { renderToString } from 'react-dom/server'
import type { AbstractIntlMessages } from 'use-intl'
import { App } from '../../src/app/shell/app.tsx'
import { createQueryClient } from '../../src/app/shell/query-client.ts'
import type { OpenedItem } from '../../src/chat/opening/open-item.ts'
import { CrmChatScreen } from '../../src/features/chat-view/crm-chat-screen.tsx'
import { buildAppContext } from '../../src/features/gallery/fixtures/build-app-context.ts'
import { buildOpenedItem } from '../../src/features/gallery/fixtures/build-opened-item.ts'
import { SILENT_PORTAL } from '../../src/features/gallery/fixtures/silent-portal.ts'
import texts from '../../src/i18n/en.ts?icu'
import type { Entry } from '../../src/portal/entry.ts'
import type { Portal } from '../../src/portal/portal.ts'
import { crmItemQuery } from '../../src/shared/portal-query/portal-query.ts'

/** A chat that was found, in the card of its item. */
interface FirstScreen {
  readonly opened: OpenedItem
  /** The portal's entry is the card's. */
  readonly portal: Portal
  /** BCP 47, and its texts as the build compiled them. */
  readonly language: string
  readonly texts: AbstractIntlMessages
}

/** The markup of the app's first render, which React takes over: the whole app, so that React finds its own tree. */
export function firstRender({ opened, portal, language, texts: given }: FirstScreen): string {
  const { entry } = portal
  // The screen takes the fields of a card's entry.
  if (entry.kind !== 'crm-card') throw new Error('only a card’s tab has a chat’s head')
  const queryClient = createQueryClient()
  queryClient.setQueryData(crmItemQuery(portal, entry).queryKey, opened)
  return renderToString(
    <App
      scene={{ kind: 'entry', portal, Screen: CrmChatScreen as FunctionComponent<Entry> }}
      appContext={buildAppContext({ portal, origin: portal.origin })}
      queryClient={queryClient}
      language={language}
      texts={given}
      zone="UTC"
    />,
  )
}

/** A hole as plain text: `{open}` is not parsed as an argument of the message. */
const hole = (name: string) => `{${name}}`

/** A chat's screen as markup, with holes that `src/ahead/fill-head.ts` fills. */
export function headTemplate(): string {
  return firstRender({
    opened: buildOpenedItem({
      title: hole('title'),
      // The builder types it as `chat1437`.
      dialogId: hole('dialogId') as 'chat1437',
      unreadCount: 1,
      mutedBy: [2],
    }),
    portal: { ...SILENT_PORTAL, origin: hole('origin') },
    language: 'en',
    texts: withHoles(texts),
  })
}

function withHoles(all: AbstractIntlMessages): AbstractIntlMessages {
  const chat = all['chat'] as AbstractIntlMessages
  return {
    ...all,
    chat: {
      ...chat,
      open: hole('open'),
      muted: hole('muted'),
      kind: { ...(chat['kind'] as AbstractIntlMessages), crm: { deal: hole('kind') } },
      // Compiled like the build's texts: a text before the count, the count, a text after it.
      unread: compile("'{before}'<n>'{count}'</n>'{after}'") as unknown as AbstractIntlMessages,
    },
  }
}
