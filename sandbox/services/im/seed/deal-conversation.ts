import { firstMessage } from '../model/first-message.ts'
import { DELETED_TEXT } from '../model/message.ts'
import type { MessageDraft } from './message-draft.ts'

const PORTAL = 0
const ANNA = 27
const MARCO = 31
const PAVEL = 36
const LEILA = 44
const SVEN = 45
const PIET = 46
const TOMAS = 58
const BOT = 60

type Extra = Omit<MessageDraft, 'at' | 'authorId' | 'text'>
type Row = readonly [when: string, authorId: number, text: string, extra?: Extra]

const FIRST = firstMessage(
  { type: 'DEAL', id: 1663, title: 'Warehouse lighting for Northwind', customer: 'Northwind Logistics' },
  Date.parse('2026-05-14T09:22:10+03:00'),
)
const QUIET = { params: { NOTIFY: 'N' } }
const JOIN = { params: { CODE: ['CHAT_JOIN'], NOTIFY: 'N' } }
const LEAVE = { params: { CODE: ['CHAT_LEAVE'], NOTIFY: 'N' } }
const DELETED = { params: { IS_DELETED: 'Y' } }
const EDITED = { params: { IS_EDITED: 'Y' } }
/** The preview of a link, which a portal adds to the message with it. */
const PREVIEW = {
  ID: 7,
  BLOCKS: [
    {
      RICH_LINK: [
        {
          NAME: 'High-bay data sheet, revision 4',
          LINK: 'https://example.com/high-bay/datasheet?lang=en&rev=4',
          DESC: 'Light distribution, weight and sizes',
        },
      ],
    },
  ],
  DESCRIPTION: 'SKIP_MESSAGE',
  COLOR: 'transparent',
  COLOR_TOKEN: 'base',
}

function file(name: string, size: number): Extra {
  return { files: [{ name, size, type: 'file', image: null }] }
}

function picture(name: string, size: number): NonNullable<Extra['files']>[number] {
  return { name, size, type: 'image', image: { width: 1_600, height: 1_200 } }
}

/** The conversation about deal 1663: a message of every kind, in the order of their dates. */
const ROWS: readonly Row[] = [
  ['05-14 09:22:10', PORTAL, FIRST.text, { params: FIRST.params }],
  [
    '05-14 09:22:11',
    PORTAL,
    '[USER=27]Anna Keller[/USER] added [USER=31]Marco Rossi[/USER], [USER=44]Leila Haddad[/USER], [USER=46]Piet Jansen[/USER] to the chat',
    JOIN,
  ],
  [
    '05-14 09:25:40',
    ANNA,
    'Good morning! Northwind moves into the [b]new hall[/b] in October and wants LED all over. [USER=31]Marco[/USER], could you have a look?',
  ],
  ['05-14 09:31:02', MARCO, 'Sure. How high is the ceiling?'],
  ['05-14 09:31:30', ANNA, '11.4 m under the beams', { replyTo: 3 }],
  [
    '05-14 09:40:00',
    MARCO,
    'Then we need the [i]high-bay[/i] ones. I’ll calculate.',
    { params: { LIKE: [27] } },
  ],
  [
    '05-14 15:12:09',
    LEILA,
    'The plan of the hall, as the architect sent it',
    file('hall-plan.pdf', 2_418_004),
  ],
  ['05-15 08:03:55', PIET, 'I can have 60 fittings from stock, the rest in six weeks.'],
  ['05-15 08:05:10', ANNA, 'How many do we need altogether?'],
  ['05-15 08:05:41', MARCO, '212'],
  ['05-15 08:05:58', MARCO, 'No: 216, I forgot the ramps.', EDITED],
  ['05-15 08:10:00', PIET, DELETED_TEXT, DELETED],
  ['05-19 13:20:00', PAVEL, 'What do we earn on this one?'],
  ['05-19 13:24:00', ANNA, 'About [s]14 %[/s] [u]17 %[/u], if the stock price holds.', { replyTo: 12 }],
  ['05-19 13:25:12', PORTAL, '[USER=36]Pavel Orlov[/USER] left the chat', LEAVE],
  ['05-22 10:00:00', PORTAL, '[USER=27]Anna Keller[/USER] added [USER=60]Quote bot[/USER] to the chat', JOIN],
  ['05-22 10:01:07', ANNA, '/quote 1663'],
  [
    '05-22 10:01:09',
    BOT,
    'Quote for [b]Warehouse lighting for Northwind[/b]',
    {
      params: {
        ATTACH: [
          {
            ID: 1_779_433_269,
            BLOCKS: [
              { MESSAGE: '[B]Northwind Logistics[/B][BR]Hamburg' },
              { LINK: [{ NAME: 'Deal 1663', LINK: '/crm/deal/details/1663/', DESC: 'with three products' }] },
              { USER: [{ NAME: 'Anna Keller', AVATAR_TYPE: 'USER', USER_ID: 27 }] },
              {
                GRID: [
                  { DISPLAY: 'ROW', NAME: 'Fittings', VALUE: '216', COLOR_TOKEN: 'base' },
                  { DISPLAY: 'ROW', NAME: 'Total', VALUE: '[B]51,640 EUR[/B]', COLOR_TOKEN: 'base' },
                ],
              },
              { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } },
              {
                IMAGE: [
                  {
                    NAME: 'The hall from above',
                    LINK: '/sandbox/pictures/8-640x240.svg',
                    PREVIEW: '/sandbox/pictures/8-640x240.svg',
                    WIDTH: 640,
                    HEIGHT: 240,
                  },
                ],
              },
              { FILE: [{ LINK: 'https://example.com/terms.pdf', NAME: 'terms.pdf', SIZE: 48_211 }] },
            ],
            DESCRIPTION: '',
            COLOR: '#4ba984',
            COLOR_TOKEN: 'base',
          },
        ],
        KEYBOARD: [
          {
            BOT_ID: BOT,
            TYPE: 'BUTTON',
            COMMAND: 'send',
            COMMAND_PARAMS: '1663',
            TEXT: 'Send to the client',
            CONTEXT: 'ALL',
            DISABLED: 'N',
            BLOCK: 'N',
            DISPLAY: 'LINE',
            BG_COLOR: '#4ba984',
            VOTE: 'N',
          },
          {
            BOT_ID: BOT,
            TYPE: 'BUTTON',
            LINK: '/crm/deal/details/1663/?tab=products&amp;sort=price',
            TEXT: 'Deal &amp; products',
            CONTEXT: 'ALL',
            DISABLED: 'N',
            BLOCK: 'N',
            DISPLAY: 'LINE',
            VOTE: 'N',
          },
        ],
      },
    },
  ],
  ['05-22 10:06:30', ANNA, 'Wrong VAT. I’ll write it myself.', { replyTo: 17 }],
  ['05-22 16:44:00', ANNA, 'Our quote', file('quote-1663-v1.xlsx', 48_120)],
  ['05-26 09:15:00', LEILA, 'They ask for a discount on the emergency lighting.'],
  ['05-26 09:17:00', ANNA, 'Not before they sign :-)', { params: { LIKE: [31, 44] } }],
  ['06-02 11:00:00', PORTAL, '[USER=46]Piet Jansen[/USER] left the chat', LEAVE],
  ['06-02 11:03:00', LEILA, 'Piet’s last day; procurement is with me from now on.'],
  ['06-02 11:03:30', MARCO, '', { params: { LIKE: [27, 44, 60], STICKER_PARAMS: { id: 3, packId: 1 } } }],
  [
    '06-09 14:00:00',
    ANNA,
    '------------------------------------------------------\nLeila Haddad [26 May 2026, 09:15]\nThey ask for a discount on the emergency lighting.\n------------------------------------------------------\n3 % it is, they signed the letter of intent.',
  ],
  ['06-09 14:02:00', LEILA, '[B]Great![/B] :-D'],
  [
    '06-10 08:30:00',
    PORTAL,
    '[USER=27]Anna Keller[/USER] changed the chat’s title to "Warehouse lighting for Northwind"',
    QUIET,
  ],
  ['06-10 08:31:00', PORTAL, '[USER=27]Anna Keller[/USER] added [USER=45]Sven Berg[/USER] to the chat', JOIN],
  ['06-10 08:40:00', SVEN, 'Hello everybody. Who has the key of the hall?'],
  ['06-10 08:41:00', ANNA, 'The caretaker: [CALL=+4940555010]+49 40 555 010[/CALL]', { replyTo: 29 }],
  [
    '06-17 12:05:00',
    SVEN,
    '',
    { files: [picture('hall-north.jpg', 1_204_330), picture('hall-south.jpg', 1_190_020)] },
  ],
  ['06-17 12:05:40', SVEN, 'The beams are lower in the north: 10.9 m.'],
  [
    '06-17 12:20:00',
    MARCO,
    'That’s fine, the [URL=https://example.com/high-bay]high-bay[/URL] goes down to 9.',
  ],
  [
    '06-17 12:21:00',
    MARCO,
    'https://example.com/high-bay/datasheet?lang=en&rev=4',
    { params: { URL_ID: [7], ATTACH: [PREVIEW] } },
  ],
  [
    '06-24 09:00:00',
    LEILA,
    '',
    { files: [{ name: 'voice-0624.mp3', size: 212_000, type: 'audio', image: null }] },
  ],
  ['06-24 09:10:00', ANNA, 'Listened. Order them.'],
  [
    '07-01 10:10:00',
    PORTAL,
    '[USER=27]Anna Keller[/USER] added [USER=58]Tomas Novak[/USER] to the chat',
    JOIN,
  ],
  ['07-01 10:12:00', ANNA, 'Welcome, Tomas! From here on you see what we write about your hall.'],
  ['07-01 10:30:00', TOMAS, 'Thank you. When do you begin?'],
  ['07-01 10:31:00', SVEN, 'On 14 September, if the fittings are there.', { replyTo: 39 }],
  ['07-15 09:00:00', LEILA, '156 of 216 have arrived.', { params: { LIKE: [27, 31, 45, 58] } }],
  ['08-04 13:13:00', TOMAS, 'Our fire inspector asks for the plan of the emergency lighting.'],
  ['08-04 15:50:00', MARCO, 'Here it is', file('emergency-plan.dwg', 5_830_144)],
  ['08-04 15:58:00', TOMAS, 'Perfect.', { params: { LIKE: [31] } }],
  [
    '08-20 09:30:00',
    ANNA,
    'Open until we begin:\n- the lift\n- the key\n- the last 60 fittings',
    { params: { LIKE: [45], IS_EDITED: 'Y' } },
  ],
  ['08-20 09:45:00', SVEN, '>>The lift\nis ordered for the 13th.'],
  ['08-27 16:00:00', LEILA, 'The last 60 come on 10 September.'],
  [
    '09-01 08:00:00',
    BOT,
    'The deal is at the stage [b]Prepayment[/b] since 14 days.',
    { params: { NOTIFY: 'Y' } },
  ],
  ['09-01 08:20:00', ANNA, 'Paid this morning :-)'],
  ['09-10 11:11:00', LEILA, 'Here they are!', { files: [picture('pallets.jpg', 960_400)] }],
  ['09-14 07:02:00', SVEN, 'We begin.', { params: { LIKE: [27, 31, 44, 58] } }],
  [
    '09-15 17:30:00',
    SVEN,
    'First row hangs.',
    { files: [{ name: 'first-row.mp4', size: 8_400_512, type: 'video', image: null }] },
  ],
  ['09-16 09:00:00', TOMAS, 'Looks good. Could you work on Saturday as well?'],
  ['09-16 09:05:00', SVEN, 'Yes, from 8 to 14.', { replyTo: 53 }],
  ['09-18 10:00:00', MARCO, '[CODE]216 x 150 W = 32.4 kW\nwas: 216 x 400 W = 86.4 kW[/CODE]'],
  ['09-18 10:02:00', ANNA, 'That’s a line for the reference page.', { replyTo: 55 }],
  ['09-21 16:10:00', TOMAS, 'Please send the estimate for the [b]yard[/b] too.'],
  ['09-21 16:20:00', ANNA, '[USER=44]Leila[/USER], can you?', { replyTo: 57 }],
  [
    '09-22 16:31:00',
    MARCO,
    'I have written down what the yard needs:\n1. 14 masts\n2. 28 floodlights\n3. a twilight switch',
  ],
  ['09-22 17:59:12', LEILA, 'See the file', { id: 90_412, ...file('estimate.xlsx', 18_233) }],
  [
    '09-22 18:04:50',
    MARCO,
    'The client approved the [b]estimate[/b]',
    { id: 90_413, params: { LIKE: [44] } },
  ],
]

/** Number of the first messages that are hidden from Tomas, a guest who joined later. */
export const BEFORE_TOMAS = 37

/** The messages of chat 1437. */
export const dealConversation: readonly MessageDraft[] = ROWS.map(([when, authorId, text, extra = {}]) => ({
  ...extra,
  at: Date.parse(`2026-${when.replace(' ', 'T')}+03:00`),
  authorId,
  text,
}))
