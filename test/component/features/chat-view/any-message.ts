import fc from 'fast-check'

/**
 * Any message made of the reference's tags, blocks and params, as REST sends it, with its visible text by a model of
 * its own: the text is put together from the parts that a reader must see, and nothing is parsed.
 */
export interface AnyMessage {
  /** The fields of `im.dialog.messages.get`. */
  readonly raw: Record<string, unknown>
  /** All that can be seen, in order; blanks don't count. */
  readonly shown: string
}

/** A part of a message as it is sent, and what is seen of it. */
interface Part<T = string> {
  readonly sent: T
  readonly shown: string
}

export const KNOWN_USERS = [
  { id: 31, name: 'Marco Rossi' },
  { id: 44, name: 'Leila Haddad' },
]
export const KNOWN_FILES = [
  { id: 611, type: 'file', name: 'estimate.xlsx', extension: 'xlsx', size: 1, image: false },
  {
    id: 612,
    type: 'image',
    name: 'hall.jpg',
    extension: 'jpg',
    size: 960_400,
    image: { width: 640, height: 400 },
    urlPreview: 'https://acme.example/hall.jpg',
  },
]
export const QUOTED = { id: 5, author_id: 44, date: '', text: 'Which [b]hall[/b]?' }
const SENT_AT = { date: '2026-09-22T10:00:00+02:00', shown: '10:00 AM' }

const RULE = '-'.repeat(54)
/** A word that no other part has. */
const word = fc.nat({ max: 9_999 }).map((number) => `w${number}x`)
/** Words that look like something else, and are none of it. */
const typed = fc.constantFrom(
  '[FOO]',
  '[LIST]',
  '[*]',
  '[QUOTE]a[/QUOTE]',
  '[ATTACH=3]',
  '[/FOO=1]',
  'a[0]',
  '[see below]',
  '<b>',
  '&amp;',
  '5 > 3',
  '[TIMESTAMP=1 FORMAT=NO]',
)

const part = <T>(sent: T, shown: string): Part<T> => ({ sent, shown })
const asTyped = (text: string) => part(text, text)
const joined = (parts: readonly Part[], separator = ''): Part =>
  part(parts.map(({ sent }) => sent).join(separator), parts.map(({ shown }) => shown).join(''))

/** Tags within a line that contain nothing, or words alone. */
const leaf: fc.Arbitrary<Part> = fc.oneof(
  word.map(asTyped),
  typed.map(asTyped),
  fc.constantFrom(
    part('[BR]', ''),
    part('\n', ''),
    part('\t', ''),
    part('[LIKE]', '👍'),
    part('[dislike]', '👎'),
    part('[RATING=4]', '★★★★☆'),
    part('[DISK=611]', '[File]'),
    part('[ICON=https://a.example/i.png]', '(Icon)'),
    part('[TIMESTAMP=1790000000 FORMAT=LONG_DATE_FORMAT]', 'September 21, 2026'),
    part('[timestamp=1790000000 FORMAT=SHORT_TIME_FORMAT]', '4:13 PM'),
    part('[USER=44][/USER]', 'Leila Haddad'),
    part('[USER=44 REPLACE]Former[/USER]', 'Leila Haddad'),
    part('[USER=99][/USER]', 'User 99'),
    part('[USER=99] [/USER]', 'User 99'),
    part('[USER=all][/USER]', 'Everyone'),
    part('[CHAT=12][/CHAT]', 'Chat 12'),
    part('[CHAT=12] [/CHAT]', 'Chat 12'),
    part('[CONTEXT=chat12/345][/CONTEXT]', ''),
    part('[SEND=/help][/SEND]', '/help'),
    part('[SEND=/help] [/SEND]', ''),
    part('[PUT=/search ][/PUT]', '/search'),
    part('[CALL]+49 30 1234[/CALL]', '+49 30 1234'),
    part('[URL]https://a.example/x?b[C]=1[/URL]', 'https://a.example/x?b[C]=1'),
    part('[URL=https://a.example/] [/URL]', 'https://a.example/'),
    part('[IMG SIZE=small]https://a.example/p.png [/IMG]', 'https://a.example/p.png'),
    part(' https://a.example/q.png ', 'https://a.example/q.png'),
  ),
  // A call's history is not drawn beside other text.
  word.map((label) => part(`[PCH=15]hidden[/PCH]${label}`, label)),
  word.chain((label) =>
    fc.constantFrom(
      part(`[ICON=https://a.example/i.png size=30 title=${label}]`, label),
      part(`[USER=27]${label}[/USER]`, label),
      part(`[USER=99 REPLACE]${label}[/USER]`, label),
      part(`[USER=0]${label}[/USER]`, label),
      part(`[USER=all]${label}[/USER]`, label),
      part(`[CHAT=12]${label}[/CHAT]`, label),
      part(`[CHAT=imol|12]${label}[/CHAT]`, label),
      part(`[SEND=/help]${label}[/SEND]`, label),
      part(`[PUT]${label}[/PUT]`, label),
      part(`[CALL=+49301234]${label}[/CALL]`, label),
      part(`[URL=https://a.example/?filter[STAGE]=NEW&a[0]=1]${label}[/URL]`, label),
      part(`[URL=/crm/deal/details/7/][B]${label}[/B][/URL]`, label),
      part(`[URL=javascript:alert(1)]${label}[/URL]`, label),
    ),
  ),
)

const around = fc.constantFrom(
  ...[
    'B',
    'i',
    'U',
    's',
    'SIZE=20',
    'COLOR=#f00',
    'CONTEXT=chat12/345',
    'CONTEXT=27:2/345',
    'CONTEXT=27:31/345',
  ],
)

/** Parts within a line, in any nesting. */
const { inLine } = fc.letrec<{ inLine: Part }>((tie) => ({
  inLine: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'line' },
    leaf,
    fc
      .tuple(around, fc.array(tie('inLine'), { maxLength: 3 }))
      .map(([tag, inside]) => wrapped(tag, joined(inside))),
  ),
}))

function wrapped(tag: string, inside: Part): Part {
  return part(`[${tag}]${inside.sent}[/${tag.split('=')[0]}]`, inside.shown)
}

/** Blocks, in any nesting, with parts of a line among them. */
const { block } = fc.letrec<{ block: Part }>((tie) => {
  const several = fc.array(tie('block'), { maxLength: 3 })
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block', withCrossShrink: true },
      inLine,
      word.map((code) => part(`[CODE]${code} [B]as typed[/B][/CODE]`, `${code} [B]as typed[/B]`)),
      fc.tuple(around, several).map(([tag, inside]) => wrapped(tag, joined(inside))),
    ),
  }
})

/** A line of tags and words without a break, which begins with a word. */
const plainLine = fc
  .tuple(word, fc.array(inLine, { maxLength: 2 }))
  .filter(([, rest]) => rest.every(({ sent }) => !/\n|\[BR\]/i.test(sent)))
  .map(([first, rest]) => joined([asTyped(`${first} `), ...rest]))

/** Lines that are read by their beginning: quotes, and dashes that are none. */
const markedLines: fc.Arbitrary<Part> = fc.oneof(
  plainLine.map(({ sent, shown }) => part(`>>${sent}`, shown)),
  plainLine.map(({ sent, shown }) => part(`>>>>${sent}`, `>>${shown}`)),
  plainLine.map(({ sent, shown }) =>
    part(
      `${RULE}\nLeila Haddad [26 May, 09:15] #chat2184/90405\n${sent}\n${RULE}`,
      `Leila Haddad26 May, 09:15${shown}`,
    ),
  ),
  fc
    .tuple(word, plainLine)
    .map(([first, { sent, shown }]) => part(`${RULE}\n${first}\n${sent}\n${RULE}`, first + shown)),
  fc.constant(asTyped('------')),
)

/** A text of lines, some of them quotes; it may be empty, or have nothing that can be seen. */
const lines: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom('', '', '', '/me ', '/loud '),
    fc.array(fc.oneof({ arbitrary: block, weight: 3 }, { arbitrary: markedLines, weight: 1 }), {
      maxLength: 4,
    }),
    word,
  )
  .map(([command, below, first]) =>
    joined([...(command === '' ? [] : [part(command + first, first)]), ...below], '\n'),
  )

/** Lines, or a call's history alone, which is drawn then. */
const bbText = fc.oneof(
  { arbitrary: lines, weight: 20 },
  { arbitrary: word.map((label) => part(`[PCH=15]${label}[/PCH]`, label)), weight: 1 },
)

type Json = Record<string, unknown>

/** A value in a list, or in place of it: older messages and other modules have either. */
const listOrOne = (value: Json) => fc.constantFrom<unknown>([value], value)

const link = fc
  .record({
    name: fc.option(word, { nil: undefined }),
    address: fc.constantFrom('https://a.example/x', '/crm/deal/details/7/', 'javascript:alert(1)'),
    desc: bbText,
    html: fc.option(bbText, { nil: undefined }),
    kind: fc.constantFrom('LINK', 'RICH_LINK'),
  })
  .chain(({ name, address, desc, html, kind }) => {
    const text = html === undefined || html.sent.trim() === '' ? desc : html
    const fields = {
      NAME: name,
      LINK: address,
      DESC: desc.sent,
      HTML: html?.sent,
      PREVIEW: 'https://b.example/p.png',
    }
    return listOrOne(fields).map((value) => part<Json>({ [kind]: value }, (name ?? address) + text.shown))
  })

const person = fc
  .tuple(word, fc.constantFrom('USER', 'CHAT', 'BOT'))
  .chain(([name, AVATAR_TYPE]) =>
    listOrOne({ NAME: name, AVATAR_TYPE, USER_ID: 44, AVATAR: 'https://b.example/a.png' }).map((value) =>
      part<Json>({ USER: value }, name),
    ),
  )

const SIZES = [
  [undefined, ''],
  [1, '· 1 byte'],
  ['950', '· 950 bytes'],
  [48_211, '· 48 kB'],
  [999_999, '· 1 MB'],
] as const

const attachedFile = fc
  .tuple(
    word,
    fc.constantFrom(...SIZES),
    fc.constantFrom(['https://b.example/f', '· b.example'], ['/f', ''], ['javascript:x', '']),
  )
  .map(([name, [size, inWords], [address, host]]) =>
    part<Json>(
      { FILE: [{ NAME: `${name}.pdf`, LINK: address, SIZE: size }] },
      `${name}.pdf PDF ${inWords} ${host}`,
    ),
  )

/** A picture of the portal is drawn, and named by its `alt`; any other is a row. */
const attachedPicture = fc.tuple(word, fc.boolean()).map(([name, isOwn]) =>
  part<Json>(
    {
      IMAGE: [{ NAME: name, LINK: isOwn ? '/p.png' : 'https://b.example/p.png', WIDTH: 640, HEIGHT: 480 }],
    },
    isOwn ? name : `${name} Picture · b.example`,
  ),
)

/** A value of a table: any text, or a link with styled words. */
const gridValue = fc.oneof(
  fc.tuple(bbText, fc.constantFrom(undefined, 'javascript:x')),
  fc.tuple(
    word.map((label) => part(`[B]${label}[/B]`, label)),
    fc.constantFrom('/crm/deal/details/7/', 'https://a.example/?f[A]=1&b=]'),
  ),
)

const grid = fc
  .array(
    fc
      .record({
        display: fc.constantFrom('BLOCK', 'LINE', 'ROW', 'TABLE', undefined),
        name: fc.option(word, { nil: '' }),
        linked: gridValue,
      })
      .map(({ linked: [value, address], ...row }) => ({ ...row, value, address })),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) =>
    part<Json>(
      {
        GRID: rows.map(({ display, name, value, address }) => ({
          DISPLAY: display,
          NAME: name,
          VALUE: value.sent,
          LINK: address,
        })),
      },
      rows.map(({ name, value }) => name + value.shown).join(''),
    ),
  )

const anyBlock: fc.Arbitrary<Part<unknown>> = fc.oneof(
  bbText.map(({ sent, shown }) => part({ MESSAGE: sent }, shown)),
  bbText.map(({ sent, shown }) => part({ HTML: sent }, shown)),
  link,
  person,
  attachedFile,
  attachedPicture,
  grid,
  fc.constantFrom<Part<unknown>>(
    part({ DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } }, ''),
    part({ NEW_KIND: [{ NAME: 'hidden' }] }, ''),
    part(7, ''),
    part(null, ''),
  ),
)

const attachments = fc
  .array(
    fc.tuple(fc.array(anyBlock, { maxLength: 4 }), fc.constantFrom('', 'SKIP_MESSAGE', 'for the list')),
    {
      maxLength: 2,
    },
  )
  .map((list) =>
    part(
      list.map(([blocks, DESCRIPTION], place) => ({
        ID: place + 1,
        BLOCKS: blocks.map(({ sent }) => sent),
        DESCRIPTION,
        COLOR: 'transparent',
      })),
      list.flatMap(([blocks]) => blocks.map(({ shown }) => shown)).join(''),
    ),
  )

const button: fc.Arbitrary<Part<Json>> = fc.oneof(
  fc.constant(part({ TYPE: 'NEWLINE' }, '')),
  word.chain((text) =>
    fc.constantFrom<Part<Json>>(
      part({ TEXT: text, COMMAND: 'go', BOT_ID: 60 }, text),
      part({ TEXT: `${text} &amp; more`, LINK: 'https://a.example/?a=1&amp;b=2' }, `${text} & more`),
      part({ TEXT: text, LINK: 'javascript:alert(1)', DISABLED: 'Y' }, text),
      part({ TEXT: text, CONTEXT: 'MOBILE' }, ''),
    ),
  ),
)

const keyboard = fc.tuple(fc.array(button, { maxLength: 3 }), fc.boolean()).map(([list, isFlat]) => {
  const BUTTONS = list.map(({ sent }) => sent)
  return part<unknown>(isFlat ? BUTTONS : { BUTTONS }, list.map(({ shown }) => shown).join(''))
})

const files = fc
  .uniqueArray(
    fc.constantFrom(
      part(611, 'estimate.xlsx XLSX · 1 byte'),
      part(612, 'hall.jpg'),
      part(999_999, 'This file is no longer available'),
    ),
    { maxLength: 3 },
  )
  .map((list) =>
    part(
      list.map(({ sent }) => sent),
      list.map(({ shown }) => shown).join(''),
    ),
  )

const NO_REPLY = [undefined, [], '', 0, null].map((sent) => part<unknown>(sent, ''))
const REPLIES = [5, '5', [5], ['5']].map((sent) => part<unknown>(sent, 'Leila Haddad Which hall?'))

/** Params that are absent half of the time. */
const sometimes = <T>(some: fc.Arbitrary<Part<T>>): fc.Arbitrary<Part<T | undefined>> =>
  fc.oneof(fc.constant(part(undefined, '')), some)

export const anyMessage: fc.Arbitrary<AnyMessage> = fc
  .record({
    isSystem: fc.boolean(),
    text: sometimes(bbText),
    reply: fc.constantFrom(...NO_REPLY, ...REPLIES, part<unknown>(['77'], 'An earlier message')),
    files: sometimes(files),
    sticker: fc.constantFrom(
      part<unknown>(undefined, ''),
      part<unknown>([], ''),
      part<unknown>({ id: 3, packId: 1 }, 'A sticker, to be seen in the messenger'),
    ),
    attachments: sometimes(attachments),
    keyboard: sometimes(keyboard),
    likes: fc.constantFrom(part<unknown>(undefined, ''), part<unknown>([31], '1 like')),
    isEdited: fc.boolean(),
    isDeleted: fc.constantFrom(false, false, false, false, false, true),
  })
  .map((made) => {
    const { text, reply, sticker, likes, isSystem, isEdited, isDeleted } = made
    const below = [made.files, sticker, made.attachments, made.keyboard].map(({ shown }) => shown).join('')
    const words = isDeleted
      ? 'This message was deleted'
      : isBlank(text.shown + below)
        ? 'This message can only be seen in the messenger'
        : text.shown
    const rest = isDeleted ? '' : below
    const edited = isEdited ? '· Edited' : ''
    const body = isSystem
      ? isBlank(words)
        ? [reply.shown, rest, SENT_AT.shown, edited]
        : [reply.shown, words, '·', SENT_AT.shown, edited, rest]
      : ['Marco Rossi', SENT_AT.shown, isEdited ? 'Edited' : '', reply.shown, words, rest]
    return {
      raw: {
        id: 10,
        author_id: isSystem ? 0 : 31,
        date: SENT_AT.date,
        text: text.sent ?? '',
        params: {
          REPLY_ID: reply.sent,
          FILE_ID: made.files.sent,
          STICKER_PARAMS: sticker.sent,
          ATTACH: made.attachments.sent,
          KEYBOARD: made.keyboard.sent,
          LIKE: likes.sent,
          ...(isEdited ? { IS_EDITED: 'Y' } : {}),
          ...(isDeleted ? { IS_DELETED: 'Y' } : {}),
        },
      },
      shown: [...body, likes.shown].join(''),
    }
  })

function isBlank(text: string): boolean {
  return text.trim() === ''
}
