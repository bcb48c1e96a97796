import type { FunctionComponent } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import type { AbstractIntlMessages } from 'use-intl'
import { App } from '../../src/app/shell/app.tsx'
import { createQueryClient } from '../../src/app/shell/query-client.ts'
import type { OpenedItem } from '../../src/chat/opening/open-item.ts'
import { CrmChatScreen } from '../../src/features/chat-view/crm-chat-screen.tsx'
import { MessageBones } from '../../src/features/chat-view/skeleton/conversation-bones.tsx'
import { buildAppContext } from '../../src/features/gallery/fixtures/build-app-context.ts'
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
  /** Markup of the conversation pane's content; its skeleton by default. */
  readonly conversation?: string
}

/** The markup of the app's first render, which React takes over: the whole app, so that React finds its own tree. */
export function firstRender({
  opened,
  portal,
  language,
  texts,
  conversation = renderToStaticMarkup(<MessageBones />),
}: FirstScreen): string {
  const { entry } = portal
  // The screen takes the fields of a card's entry.
  if (entry.kind !== 'crm-card') throw new Error('only a card’s tab has a chat’s head')
  const queryClient = createQueryClient()
  queryClient.setQueryData(crmItemQuery(portal, entry).queryKey, opened)
  return renderToString(
    <App
      scene={{ kind: 'entry', portal, Screen: CrmChatScreen as FunctionComponent<Entry> }}
      appContext={buildAppContext({ portal, origin: portal.origin, conversation })}
      queryClient={queryClient}
      language={language}
      texts={texts}
      zone="UTC"
    />,
  )
}
