import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { createQueryClient } from '../../../app/shell/query-client.ts'
import { Glyph } from '../../../ui/glyph/glyph.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import { EmojiPop } from '../../chat-view/composer/emoji/emoji-pop.tsx'
import { FormatTools } from '../../chat-view/composer/formatting/format-tools.tsx'
import { AddOutsider } from '../../chat-view/composer/mentions/add-outsider.tsx'
import { MentionList } from '../../chat-view/composer/mentions/mention-list.tsx'
import { WaitingStrip } from '../../chat-view/composer/waiting-strip.tsx'
import { buildChat } from '../fixtures/build-chat.ts'
import { MENTIONABLE } from '../fixtures/mentionable.ts'
import { OUTBOX } from '../fixtures/message-windows.ts'
import type { GalleryGroup } from '../gallery-group.ts'
import { page } from '../page.tsx'

const folder = 'features/chat-view' as const
const nothing = () => undefined
const settled = async () => undefined

/** Parts of the composer that are fetched when they are wanted, and its buttons. */
export const COMPOSER_PARTS: GalleryGroup = {
  id: 'composer-parts',
  title: 'Composer: its parts',
  entries: [
    { id: 'mention-list', title: 'the list of people for a mention', folder, render: mentionList },
    {
      id: 'outsider',
      title: 'a mentioned person who is not in the chat',
      folder,
      render: () => outsider({}),
    },
    {
      id: 'outsider-refused',
      title: 'a mentioned person whom the user may not add',
      folder,
      render: () => outsider({ addMembers: false }),
    },
    {
      id: 'glyphs',
      title: 'icons of parts that are fetched later',
      folder: 'ui/glyph',
      render: () =>
        page(
          GLYPHS.map((name) => (
            <span key={name} title={name}>
              <Glyph name={name} />{' '}
            </span>
          )),
        ),
    },
    {
      id: 'format-tools',
      title: 'the formatting buttons',
      folder,
      render: () => page(<FormatTools onTag={nothing} />),
    },
    { id: 'emoji', title: 'the emoji picker', folder, render: () => <EmojiStage /> },
    {
      id: 'waiting-strip',
      title: 'messages that wait for the network',
      folder,
      render: () => page(<WaitingStrip outbox={{ messages: OUTBOX, tryNow: nothing }} />),
    },
    {
      id: 'icon-buttons',
      title: 'icon button: at rest, pressed, without an action',
      folder: 'ui/icon-button',
      render: () =>
        page(
          <>
            <IconButton label="Search" onClick={nothing}>
              <Icon name="search" />
            </IconButton>
            <IconButton label="Formatting" aria-pressed onClick={nothing}>
              <Glyph name="format" />
            </IconButton>
            <IconButton label="Earlier" aria-disabled>
              <Icon name="arrowUp" />
            </IconButton>
          </>,
        ),
    },
  ],
}

const GLYPHS = [
  'at',
  'ball',
  'bold',
  'car',
  'cup',
  'eye',
  'flag',
  'format',
  'italic',
  'lamp',
  'leaf',
  'smile',
  'strike',
] as const

/** A place that a list above the box fits into. */
function popPlace(part: ReactNode, height: string) {
  return (
    <div className="page" style={{ paddingBlockStart: height }}>
      <div style={{ position: 'relative' }}>{part}</div>
    </div>
  )
}

function mentionList() {
  return popPlace(
    <QueryClientProvider client={createQueryClient()}>
      <MentionList
        ref={null}
        id="gallery-people"
        query={{ start: 0, end: 2, typed: 'le' }}
        members={MENTIONABLE}
        isComplete
        myId={5}
        onPick={nothing}
        onActive={nothing}
      />
    </QueryClientProvider>,
    '10rem',
  )
}

function outsider(can: { addMembers?: boolean }) {
  const chat = buildChat()
  return page(
    <AddOutsider
      chat={{ ...chat, can: { ...chat.can, ...can } }}
      person={{ id: 50, name: 'Leon Brandt' }}
      refresh={settled}
      onClose={nothing}
    />,
  )
}

function EmojiStage() {
  const button = useRef<HTMLButtonElement>(null)
  return popPlace(
    <EmojiPop id="gallery-emoji" personId={null} button={button} onPick={nothing} onClose={nothing} />,
    '19rem',
  )
}
