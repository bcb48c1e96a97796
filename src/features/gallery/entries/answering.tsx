import type { DialogId } from '../../../chat/dialog-id.ts'
import { Composer } from '../../chat-view/composer/composer.tsx'
import { keepDraft } from '../../chat-view/composer/draft-storage.ts'
import { LeftText } from '../../chat-view/composer/left-text.tsx'
import { ConfirmLeave } from '../../chat-view/header/confirm-leave.tsx'
import { ResponsibleContact } from '../../chat-view/responsible-contact.tsx'
import { buildAppContext } from '../fixtures/build-app-context.ts'
import type { GalleryGroup } from '../gallery-group.ts'

const folder = 'features/chat-view'
const nothing = () => undefined
const LONG_NAME = 'Maximiliana-Alexandrina von und zu Hohenfels-Bartholomäusberg'

/** The composer, the question before leaving, the contact for access. */
export const ANSWERING: GalleryGroup = {
  id: 'answering',
  title: 'Answering',
  entries: [
    { id: 'reply', title: 'reply: to five people', folder, render: () => reply('chat1', 5) },
    {
      id: 'reply-guests',
      title: 'reply: guests read it',
      folder,
      render: () => reply('chat2', 3, ['Tomas Novak', LONG_NAME]),
    },
    { id: 'reply-alone', title: 'reply: nobody else is there', folder, render: () => reply('chat3', 0) },
    {
      id: 'reply-unknown',
      title: 'reply: nobody knows to how many',
      folder,
      render: () => reply('chat4', null),
    },
    {
      id: 'reply-customer',
      title: 'reply: to the customer',
      folder,
      render: () => (
        <div className="page">
          <Composer dialogId="chat5" personId={null} isToCustomer readers={2} guests={[]} onSend={nothing} />
        </div>
      ),
    },
    {
      id: 'reply-long',
      title: 'reply: nearly as long as the portal keeps',
      folder,
      render: () => replyOf('chat6', 19_204),
    },
    {
      id: 'reply-too-long',
      title: 'reply: longer than the portal keeps',
      folder,
      render: () => replyOf('chat7', 25_000),
    },
    {
      id: 'left-text',
      title: 'text of a chat that is out of reach',
      folder,
      render: () => leftText('chat8', null),
    },
    {
      id: 'left-text-move',
      title: 'text of the former chat, in the one that took its place',
      folder,
      render: () => leftText('chat9', { dialogId: 'chat10', onMoved: nothing }),
    },
    { id: 'leave', title: 'leave: asked first', folder, render: () => leave(false) },
    { id: 'leaving', title: 'leave: under way', folder, render: () => leave(true) },
    {
      id: 'ask',
      title: 'whom to ask',
      folder,
      render: () => <ResponsibleContact id={31} name="Marco Rossi" picture="" />,
    },
    {
      id: 'ask-unnamed',
      title: 'whom to ask: the name may not be read',
      folder,
      render: () => <ResponsibleContact id={31} name={null} picture="" />,
    },
    {
      id: 'ask-long',
      title: 'whom to ask: a long name',
      folder,
      render: () => <ResponsibleContact id={31} name={LONG_NAME} picture="" />,
    },
  ],
}

function reply(dialogId: DialogId, readers: number | null, guests: readonly string[] = []) {
  return (
    <div className="page">
      <Composer personId={null} isToCustomer={false} onSend={nothing} {...{ dialogId, readers, guests }} />
    </div>
  )
}

/** The composer with a text of this length, as the draft of nobody known. */
function replyOf(dialogId: DialogId, length: number) {
  const { origin } = buildAppContext()
  keepDraft(
    { origin, personId: null, dialogId },
    'The keys are at the gate. '.repeat(length).slice(0, length),
  )
  return reply(dialogId, 5)
}

/** The unsent text of a dialog, written by nobody known. */
function leftText(dialogId: string, current: { dialogId: string; onMoved: () => void } | null) {
  const { origin } = buildAppContext()
  keepDraft({ origin, personId: null, dialogId }, 'The quote goes out at noon.\nBay C as well?')
  return (
    <div className="page">
      <LeftText me={null} entities={[]} {...{ dialogId, current }} />
    </div>
  )
}

function leave(isPending: boolean) {
  return (
    <div className="page">
      <ConfirmLeave level={2} isPending={isPending} isObserver onLeave={nothing} onStay={nothing} />
    </div>
  )
}
