import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { createQueryClient } from '../../../app/shell/query-client.ts'
import { AppContextProvider, useAppContext } from '../../../shared/app-context/app-context.tsx'
import { RecordLink } from '../../../shared/links/record-link.tsx'
import { AskDelete, AskTask } from '../../chat-view/message-menu/ask-notes.tsx'
import { MenuItems } from '../../chat-view/message-menu/menu-dialog.tsx'
import { MessageBar } from '../../chat-view/message-menu/message-bar.tsx'
import type { Choice } from '../../chat-view/message-menu/message-choices.ts'
import {
  CopyByHand,
  DoneNote,
  FailedNote,
  PassingNote,
  PendingNote,
} from '../../chat-view/message-menu/message-notes.tsx'
import { type SlotPlace, useMessageSlots } from '../../chat-view/timeline/message-slots.tsx'
import { MessageToolsProvider } from '../../chat-view/timeline/message-tools.tsx'
import { Timeline } from '../../chat-view/timeline/timeline.tsx'
import { buildChat } from '../fixtures/build-chat.ts'
import { buildTimelineProps } from '../fixtures/build-timeline-props.ts'
import { EVERY_BUTTON, LIVELY } from '../fixtures/message-windows.ts'
import { SILENT_PORTAL } from '../fixtures/silent-portal.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { Specimens } from '../specimens.tsx'

const folder = 'features/chat-view'
const nothing = () => undefined
/** The last message of another person, and of the user. */
const OTHERS = LIVELY.messages.findLast(({ authorId }) => authorId !== 2 && authorId !== 0)?.id ?? 0
const TIMEOUT = { kind: 'timeout' } as const

/** The menu of the user's own message. */
const MENU: readonly (readonly Choice[])[] = [
  [
    { id: 'edit', label: 'Edit', icon: 'edit', key: 'E', onChoose: nothing },
    { id: 'copyLink', label: 'Copy link', icon: 'link', onChoose: nothing },
  ],
  [
    { id: 'timeline', label: 'To the deal’s timeline', icon: 'note', onChoose: nothing },
    { id: 'task', label: 'Task from this…', icon: 'task', key: 'T', onChoose: nothing },
    { id: 'event', label: 'Event from this…', icon: 'event', onChoose: nothing },
  ],
  [{ id: 'delete', label: 'Delete…', icon: 'delete', key: 'DELETE', isBad: true, onChoose: nothing }],
]

/** The bar of a message, its menu, and what stands at a message after an action. */
export const MESSAGE_ACTIONS: GalleryGroup = {
  id: 'message-actions',
  title: 'Actions of a message',
  entries: [
    slot('bar', 'a message that is pointed at', 'bar', <MessageBar id={OTHERS} />),
    {
      id: 'menu',
      title: 'the menu of an own message, without its dialog',
      folder,
      render: () => (
        <Specimens>
          <MenuItems groups={MENU} onChoose={nothing} />
        </Specimens>
      ),
    },
    slot('copied', 'its text is copied', 'note', <PassingNote messageId={OTHERS}>Copied</PassingNote>),
    slot(
      'by-hand',
      'the clipboard is blocked',
      'note',
      <CopyByHand messageId={OTHERS} text="At 11 metres." />,
    ),
    slot('pending', 'a write is under way', 'note', <PendingNote />),
    slot('asks-delete', 'deleting asks', 'note', <AskDelete message={other()} />),
    slot(
      'asks-task',
      'a task has a title',
      'note',
      <AskTask
        message={other()}
        record={null}
        words={{ title: 'Measure bay E', by: 'Marco Rossi', text: 'Measure bay E', address: '' }}
      />,
    ),
    slot(
      'done',
      'a task is made',
      'note',
      <DoneNote messageId={OTHERS}>
        The task is made.{' '}
        <RecordLink path="/company/personal/user/27/tasks/task/view/8294/">Open the task</RecordLink>
      </DoneNote>,
    ),
    slot(
      'refused',
      'the portal refused a deletion',
      'note',
      <FailedNote
        messageId={OTHERS}
        problem={{
          name: 'delete',
          kind: 'refused',
          failure: { kind: 'portal', code: 'CANT_EDIT_MESSAGE', description: '', status: 403 },
        }}
        again={nothing}
      />,
    ),
    slot(
      'uncertain',
      'nobody knows if an event is made',
      'note',
      <FailedNote
        messageId={OTHERS}
        problem={{ name: 'event', kind: 'uncertain', failure: TIMEOUT }}
        again={nothing}
      />,
    ),
    {
      id: 'buttons',
      title: 'a bot’s buttons of every kind',
      folder,
      render: () => (
        <Chat>
          <Timeline {...buildTimelineProps(EVERY_BUTTON)} />
        </Chat>
      ),
    },
  ],
}

function other() {
  const message = LIVELY.messages.find(({ id }) => id === OTHERS)
  if (message === undefined) throw new Error('The fixture has no message of another person.')
  return message
}

function slot(id: string, title: string, place: SlotPlace, shown: ReactNode): GalleryEntry {
  return {
    id,
    title,
    folder,
    render: () => (
      <Chat>
        <InSlot place={place}>{shown}</InSlot>
        <Timeline {...buildTimelineProps(LIVELY)} />
      </Chat>
    ),
  }
}

function Chat({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <AppContextProvider value={{ ...useAppContext(), portal: SILENT_PORTAL }}>
        <MessageToolsProvider
          chat={buildChat()}
          myId={2}
          change={nothing}
          refresh={async () => undefined}
          send={nothing}
        >
          <div className="page">{children}</div>
        </MessageToolsProvider>
      </AppContextProvider>
    </QueryClientProvider>
  )
}

function InSlot({ place, children }: { place: SlotPlace; children: ReactNode }) {
  const slots = useMessageSlots()
  useEffect(() => slots.set(OTHERS, place, children), [slots, place, children])
  return null
}
