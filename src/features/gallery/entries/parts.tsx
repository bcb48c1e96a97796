import type { ComponentProps } from 'react'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Badge } from '../../../ui/badge/badge.tsx'
import { Button, LinkButton } from '../../../ui/button/button.tsx'
import { CodeBlock } from '../../../ui/code-block/code-block.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Field } from '../../../ui/field/field.tsx'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { Menu } from '../../../ui/menu/menu.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Presence } from '../../../ui/presence/presence.tsx'
import { Question } from '../../../ui/question/question.tsx'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { Ring } from '../../../ui/ring/ring.tsx'
import { SearchInput } from '../../../ui/search-input/search-input.tsx'
import { State } from '../../../ui/state/state.tsx'
import { every } from '../every.ts'
import { BROKEN_PICTURE, PICTURE } from '../fixtures/pictures.ts'
import type { GalleryGroup } from '../gallery-group.ts'
import { Specimens } from '../specimens.tsx'

type AvatarProps = ComponentProps<typeof Avatar>

const LOOKS = every<NonNullable<ComponentProps<typeof Button>['look']>>({
  primary: true,
  soft: true,
  outline: true,
  plain: true,
})
const BADGE_TONES = every<NonNullable<ComponentProps<typeof Badge>['tone']>>({
  plain: true,
  good: true,
  warn: true,
})
const STATE_TONES = every<NonNullable<ComponentProps<typeof State>['tone']>>({
  plain: true,
  accent: true,
  good: true,
  warn: true,
  bad: true,
})
const NOTICE_TONES = every<ComponentProps<typeof Notice>['tone']>({ warn: true, bad: true })
const PRESENCES = every<ComponentProps<typeof Presence>['state']>({
  online: true,
  away: true,
  dnd: true,
  break: true,
  offline: true,
})
const SHAPES = every<AvatarProps['shape']>({ person: true, chat: true, bot: true })
const SIZES = every<AvatarProps['size']>({ s: true, m: true, b: true, l: true })
const ICONS = every<IconName>({
  alert: true,
  arrowDown: true,
  arrowUp: true,
  back: true,
  bell: true,
  bolt: true,
  bot: true,
  box: true,
  calendar: true,
  camera: true,
  chat: true,
  chatPlus: true,
  check: true,
  clock: true,
  close: true,
  code: true,
  copy: true,
  deal: true,
  down: true,
  file: true,
  globe: true,
  home: true,
  key: true,
  leave: true,
  like: true,
  link: true,
  lock: true,
  mail: true,
  megaphone: true,
  money: true,
  more: true,
  mute: true,
  offline: true,
  open: true,
  phone: true,
  pin: true,
  plane: true,
  read: true,
  retry: true,
  picture: true,
  right: true,
  search: true,
  settings: true,
  sound: true,
  spark: true,
  task: true,
  users: true,
  window: true,
})

/** A portal's colour for each of the eight hues, from blue to violet. */
const COLOURS = [
  '#4a8fe7',
  '#2a8f94',
  '#4ba964',
  '#9aa036',
  '#d9942b',
  '#d9674a',
  '#cf5a94',
  '#8a6fd1',
] as const
/** Names for initials: one word, many, other scripts, without a letter. */
const NAMES = ['Anna', 'Jean-Luc van der Berg', 'ليلى حداد', '山田 太郎', 'Ольга Ренко', '☂ 42', '…'] as const

/** The components of `src/ui/`. */
export const PARTS: GalleryGroup = {
  id: 'parts',
  title: 'Parts',
  entries: [
    { id: 'button', title: 'button: each look, at rest and busy', folder: 'ui/button', render: buttons },
    { id: 'button-link', title: 'button that goes somewhere', folder: 'ui/button', render: links },
    { id: 'badge', title: 'badge: each tone', folder: 'ui/badge', render: badges },
    { id: 'avatar', title: 'avatar: each shape and size', folder: 'ui/avatar', render: avatars },
    { id: 'avatar-hues', title: 'avatar: each hue', folder: 'ui/avatar', render: hues },
    { id: 'avatar-names', title: 'avatar: initials', folder: 'ui/avatar', render: initials },
    {
      id: 'avatar-picture',
      title: 'avatar: a picture, and one that can’t be loaded',
      folder: 'ui/avatar',
      render: pictures,
    },
    { id: 'icon', title: 'icon: all of them', folder: 'ui/icon', render: icons },
    { id: 'icon-large', title: 'icon: large', folder: 'ui/icon', render: largeIcons },
    { id: 'icon-flips', title: 'icon that follows reading', folder: 'ui/icon', render: flippingIcons },
    { id: 'code-block', title: 'code', folder: 'ui/code-block', render: codeBlock },
    { id: 'disclosure', title: 'disclosure', folder: 'ui/disclosure', render: disclosure },
    { id: 'field', title: 'field: empty, filled, wrong', folder: 'ui/field', render: fields },
    {
      id: 'search-input',
      title: 'search field: each size, empty and with words',
      folder: 'ui/search-input',
      render: searchInputs,
    },
    { id: 'menu', title: 'menu: closed and open', folder: 'ui/menu', render: menus },
    { id: 'notice', title: 'notice: each tone', folder: 'ui/notice', render: notice },
    { id: 'notice-long', title: 'notice: long', folder: 'ui/notice', render: longNotice },
    { id: 'presence', title: 'presence: each state', folder: 'ui/presence', render: presences },
    {
      id: 'quiet-line',
      title: 'quiet line: alone, with a way out',
      folder: 'ui/quiet-line',
      render: quietLines,
    },
    {
      id: 'question',
      title: 'question: before something is taken away, and while it is',
      folder: 'ui/question',
      render: questions,
    },
    { id: 'ring', title: 'ring: full, on its way, empty', folder: 'ui/ring', render: rings },
    ...STATE_TONES.map((tone) => ({
      id: `state-${tone}`,
      title: `state: ${tone}`,
      folder: 'ui/state' as const,
      render: () => state(tone),
    })),
  ],
}

const nothing = () => undefined

function buttons() {
  return (
    <Specimens>
      {[false, true].map((busy) =>
        LOOKS.map((look) => (
          <Button key={`${look} ${busy}`} look={look} busy={busy} onClick={nothing}>
            <Icon name="retry" /> {busy ? 'Trying again…' : look}
          </Button>
        )),
      )}
    </Specimens>
  )
}

function links() {
  return (
    <Specimens>
      {LOOKS.map((look) => (
        <LinkButton key={look} look={look} href="https://acme.example/">
          {look} <Icon name="open" flips />
        </LinkButton>
      ))}
    </Specimens>
  )
}

function badges() {
  return (
    <Specimens>
      {BADGE_TONES.map((tone) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
    </Specimens>
  )
}

function avatars() {
  return (
    <Specimens>
      {SHAPES.map((shape) =>
        SIZES.map((size) => (
          <Avatar key={shape + size} name="Anna Keller" colour="" picture="" {...{ shape, size }} />
        )),
      )}
    </Specimens>
  )
}

function hues() {
  return (
    <Specimens>
      {COLOURS.map((colour) => (
        <Avatar key={colour} name="Anna Keller" shape="person" size="l" colour={colour} picture="" />
      ))}
    </Specimens>
  )
}

function initials() {
  return (
    <Specimens>
      {NAMES.map((name) => (
        <Avatar key={name} name={name} shape="person" size="l" colour="" picture="" />
      ))}
    </Specimens>
  )
}

function pictures() {
  return (
    <Specimens>
      {[PICTURE, BROKEN_PICTURE].map((picture) =>
        SHAPES.map((shape) => (
          <Avatar
            key={shape + picture}
            name="Anna Keller"
            size="l"
            colour="#4a8fe7"
            {...{ shape, picture }}
          />
        )),
      )}
    </Specimens>
  )
}

function icons() {
  return (
    <Specimens>
      {ICONS.map((name) => (
        <Badge key={name}>
          <Icon name={name} /> {name}
        </Badge>
      ))}
    </Specimens>
  )
}

function largeIcons() {
  return (
    <Specimens>
      {ICONS.map((name) => (
        <Icon key={name} name={name} size="l" />
      ))}
    </Specimens>
  )
}

function flippingIcons() {
  return (
    <Specimens>
      {[false, true].map((flips) => (
        <Badge key={String(flips)}>
          <Icon name="right" flips={flips} /> {flips ? 'flips' : 'stays'}
        </Badge>
      ))}
    </Specimens>
  )
}

function codeBlock() {
  return <CodeBlock>{`POST https://acme.example/rest/im.chat.get\n${'A long line. '.repeat(12)}`}</CodeBlock>
}

function disclosure() {
  return <Disclosure summary="Technical details">Nobody needs them.</Disclosure>
}

function fields() {
  return (
    <Specimens>
      <Field name="a" label="Empty" value="" onChange={nothing} />
      <Field
        name="b"
        label="With a beginning"
        prefix="DEAL|"
        value="1663"
        onChange={nothing}
        hint="A number."
      />
      <Field name="c" label="Wrong" value="12a" onChange={nothing} problem="Digits only." hint="A number." />
    </Specimens>
  )
}

function searchInputs() {
  return (
    <Specimens>
      {(['line', 'large'] as const).map((look) =>
        ['', 'Northwind'].map((words) => (
          <SearchInput
            key={`${look} ${words}`}
            aria-label={`Find, ${look}`}
            placeholder="Find"
            value={words}
            onChange={nothing}
            clear="Clear"
            onClear={nothing}
            look={look}
          />
        )),
      )}
    </Specimens>
  )
}

function menus() {
  const items = [
    { id: 'pin', label: 'Pin', icon: 'pin' as const, onChoose: nothing },
    { id: 'mute', label: 'Mute', icon: 'mute' as const, onChoose: nothing },
    { id: 'leave', label: 'Leave the chat…', icon: 'leave' as const, isBad: true, onChoose: nothing },
  ]
  return (
    // At the end of its line, as in a chat's header, with space below for the open menu.
    <div
      style={{
        display: 'grid',
        justifyItems: 'end',
        gap: '1rem',
        minBlockSize: '13rem',
        alignContent: 'start',
      }}
    >
      <Menu label="Other actions" items={items} />
      <Menu label="More actions" items={items} isOpenAtFirst />
    </div>
  )
}

function notice() {
  return (
    <Specimens>
      {NOTICE_TONES.map((tone) => (
        <Notice key={tone} tone={tone} action={<Button onClick={nothing}>Try again</Button>}>
          The members could not be loaded.
        </Notice>
      ))}
    </Specimens>
  )
}

function longNotice() {
  return (
    <Specimens>
      <Notice tone="warn" action={<Button onClick={nothing}>Try again</Button>}>
        The portal could not be asked again, neither at once nor a little later, and nobody knows why. You see
        the chat as of 14:05; what was written since then comes when the portal answers.
      </Notice>
    </Specimens>
  )
}

function presences() {
  return (
    <Specimens>
      {PRESENCES.map((state) => (
        <Presence key={state} state={state} label={state}>
          <Avatar name="Anna Keller" shape="person" size="m" colour="" picture="" />
        </Presence>
      ))}
    </Specimens>
  )
}

function quietLines() {
  return (
    <Specimens>
      <QuietLine icon="key">
        Their names show with the permission <b>Users</b>.
      </QuietLine>
      <QuietLine icon="users" action={<Button onClick={nothing}>Load all members</Button>}>
        Who is missing can be told once all members are loaded.
      </QuietLine>
    </Specimens>
  )
}

function questions() {
  return (
    <Specimens>
      {[false, true].map((isPending) => (
        <Question
          key={String(isPending)}
          heading="Remove the tab from every card?"
          level={3}
          yes="Remove all"
          no="Keep them"
          isPending={isPending}
          onYes={nothing}
          onNo={nothing}
        >
          4 cards lose the tab. Chats and messages stay.
        </Question>
      ))}
    </Specimens>
  )
}

function rings() {
  return (
    <Specimens>
      {[60, 42, 7, 0].map((left) => (
        <Ring key={left} left={left} total={60} label={`${left} seconds left`} />
      ))}
    </Specimens>
  )
}

function state(tone: (typeof STATE_TONES)[number]) {
  return (
    <State
      glyph="chat"
      tone={tone}
      heading={`A state in “${tone}”`}
      ways={
        <>
          <Button look="primary" onClick={nothing}>
            The way out
          </Button>
          <Button look="plain" onClick={nothing}>
            Another
          </Button>
        </>
      }
    >
      One sentence that says what happened, and what can be done about it.
    </State>
  )
}
