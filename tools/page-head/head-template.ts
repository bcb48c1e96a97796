import compile from 'icu-minify/compile'
import type { AbstractIntlMessages } from 'use-intl'
import { buildOpenedItem } from '../../src/features/gallery/fixtures/build-opened-item.ts'
import { SILENT_PORTAL } from '../../src/features/gallery/fixtures/silent-portal.ts'
import texts from '../../src/i18n/en.ts?icu'
import { firstRender } from './first-render.tsx'

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
      // Compiled like the build's texts: a text before the count, the count, a text after it.
      unread: compile("'{before}'<n>'{count}'</n>'{after}'") as unknown as AbstractIntlMessages,
    },
  }
}
