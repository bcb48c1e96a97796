import type { Message } from '../../../chat/messages/message.ts'
import { Composer } from '../../chat-view/composer/composer.tsx'
import { type ComposerChat, NO_CHAT } from '../../chat-view/composer/composer-chat.ts'
import { keepDraft } from '../../chat-view/composer/draft-storage.ts'
import { EditNotice } from '../../chat-view/composer/edit-notice.tsx'
import { keepTarget } from '../../chat-view/composer/target-storage.ts'
import type { EditState } from '../../chat-view/composer/use-save-edit.ts'
import { buildAppContext } from '../fixtures/build-app-context.ts'
import { buildChat } from '../fixtures/build-chat.ts'
import { buildMessage, MESSAGES_READ_AT } from '../fixtures/build-message.ts'
import { MENTIONABLE } from '../fixtures/mentionable.ts'
import type { GalleryGroup } from '../gallery-group.ts'
import { page } from '../page.tsx'

const folder = 'features/chat-view' as const
const nothing = () => undefined

const QUESTION = buildMessage(11, {
  authorId: 31,
  text: 'Can we have the new quote today? The board meets tomorrow, the agenda is at northwind.example/tender/2291',
})
const CHAT: ComposerChat = {
  ...NO_CHAT,
  chat: buildChat(),
  myId: 5,
  messages: [QUESTION],
  members: MENTIONABLE,
  authors: MENTIONABLE,
  isComplete: true,
  now: MESSAGES_READ_AT,
}

/** The composer with its targets: a reply, an edit, a mention. */
export const COMPOSING: GalleryGroup = {
  id: 'composing',
  title: 'Composing',
  entries: [
    { id: 'reply-to', title: 'a reply to a message', folder, render: () => replyTo('chat21', QUESTION.id) },
    {
      id: 'reply-to-earlier',
      title: 'a reply to a message that is not loaded',
      folder,
      render: () => replyTo('chat22', 3),
    },
    { id: 'editing', title: 'editing an own message', folder, render: () => editing('chat23') },
    ...editStates().map(({ id, title, state }) => ({
      id,
      title,
      folder,
      render: () => page(<EditNotice state={state} myId={5} {...EDIT_ACTIONS} />),
    })),
    {
      id: 'mentioned',
      title: 'a text with a mention, and what will be sent',
      folder,
      render: () => drafted('chat24', 'Ask [USER=43]Leila Haddad[/USER] about [b]row C[/b], please'),
    },
  ],
}

const EDIT_ACTIONS = { onKeepMine: nothing, onLeave: nothing, onToDraft: nothing }

function editStates(): readonly { id: string; title: string; state: EditState }[] {
  const refused = { kind: 'portal', code: 'CANT_EDIT_MESSAGE', description: '', status: 403 } as const
  return [
    { id: 'edit-empty', title: 'an edit without a text', state: { kind: 'empty' } },
    { id: 'edit-gone', title: 'an edit of a message that was deleted', state: { kind: 'gone' } },
    {
      id: 'edit-changed',
      title: 'an edit of a message that was changed elsewhere',
      state: { kind: 'changed', text: 'You will have it by [b]14:00[/b], they say.' },
    },
    { id: 'edit-refused', title: 'an edit that comes too late', state: { kind: 'failed', failure: refused } },
    {
      id: 'edit-offline',
      title: 'an edit without a network',
      state: { kind: 'failed', failure: { kind: 'offline' } },
    },
    { id: 'edit-not-done', title: 'an edit that was lost on its way', state: { kind: 'not-done' } },
    { id: 'edit-uncertain', title: 'an edit of which nobody knows', state: { kind: 'uncertain' } },
  ]
}

function composer(dialogId: `chat${number}`) {
  return page(
    <Composer
      dialogId={dialogId}
      personId={null}
      isToCustomer={false}
      readers={5}
      guests={[]}
      chat={CHAT}
      onSend={nothing}
    />,
  )
}

function drafted(dialogId: `chat${number}`, text: string) {
  const { origin } = buildAppContext()
  keepDraft({ origin, personId: null, dialogId }, text)
  return composer(dialogId)
}

function replyTo(dialogId: `chat${number}`, messageId: number) {
  const { origin } = buildAppContext()
  keepTarget({ origin, personId: null, dialogId }, { replyTo: messageId })
  return drafted(dialogId, 'Yes, by 15:00. Row C is moved, see the plan.')
}

function editing(dialogId: `chat${number}`) {
  const { origin } = buildAppContext()
  const { id, at, text }: Message = buildMessage(12, { authorId: 5, text: 'You will have it by 16:00.' })
  const edit = { id, at, base: text, text: 'You will have it by 15:00.' }
  keepTarget({ origin, personId: null, dialogId }, { edit })
  return composer(dialogId)
}
