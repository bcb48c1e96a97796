import { expect, test } from 'vitest'
import { openPressed, type PortalUnderTest } from './portal-under-test.ts'
import { sampleOf } from './sample-of.ts'
import { shapeDifferences } from './shape-differences.ts'

const CHAT = { DIALOG_ID: 'chat1437' }

/** The newest message of a chat after a message with these parts was sent to it. */
async function sent({ ask }: PortalUnderTest, parts: object) {
  const { status, body } = await ask('im.message.add', { ...CHAT, ...parts })
  if (status !== 200) return body.error
  return (await ask('im.dialog.messages.get', CHAT)).body.result.messages[0]
}

test('an attachment is answered as the portal stores it: lists, whichever shape was sent', async () => {
  const portal = await openPressed()
  const { params } = await sent(portal, {
    ATTACH: {
      COLOR: '#29619b',
      BLOCKS: [
        { MESSAGE: 'One#BR#two' },
        { MESSAGE: { TEXT: 'Said', AS_DESCRIPTION: 'Y' } },
        { LINK: { NAME: 'Open', LINK: 'https://example.com/1', DESC: 'today' } },
        { LINK: [{ LINK: '/crm/' }, { LINK: 'javascript:alert(1)', NAME: 'bad' }] },
        { RICH_LINK: { NAME: 'Site', LINK: 'https://example.com/', PREVIEW: '/p.png', HTML: '' } },
        { USER: { NAME: 'Anna', USER_ID: '27', AVATAR: 'x' } },
        { IMAGE: { LINK: 'https://example.com/a.png', WIDTH: '640' } },
        { FILE: [{ LINK: '/a.pdf', NAME: ' a.pdf ', SIZE: '0' }] },
        { GRID: [{ NAME: 'Total', VALUE: 5, DISPLAY: 'COLUMN' }, { NAME: ' ' }, { DISPLAY: 'CARD' }] },
        { DELIMITER: {} },
        { UNKNOWN: 1 },
        7,
      ],
    },
  })
  const [{ ID: _made, ...attach }] = params.ATTACH
  expect(attach).toEqual({
    BLOCKS: [
      { MESSAGE: 'One[BR]two' },
      { MESSAGE: 'Said' },
      { LINK: [{ NAME: 'Open', LINK: 'https://example.com/1', DESC: 'today' }] },
      { LINK: [{ LINK: '/crm/' }] },
      { RICH_LINK: [{ NAME: 'Site', LINK: 'https://example.com/', PREVIEW: '/p.png' }] },
      { USER: [{ NAME: 'Anna', AVATAR_TYPE: 'USER', USER_ID: 27 }] },
      { IMAGE: [{ LINK: 'https://example.com/a.png', WIDTH: 640 }] },
      { FILE: [{ LINK: '/a.pdf', NAME: 'a.pdf' }] },
      {
        GRID: [
          { DISPLAY: 'ROW', NAME: 'Total', VALUE: '5', COLOR_TOKEN: 'base' },
          { DISPLAY: 'LINE', NAME: '', VALUE: '', COLOR_TOKEN: 'base' },
        ],
      },
      { DELIMITER: { SIZE: 200 } },
    ],
    DESCRIPTION: 'Said',
    COLOR: '#29619b',
    COLOR_TOKEN: 'base',
  })
  expect(await sent(portal, { ATTACH: [{ LINK: { LINK: 'javascript:alert(1)' } }] })).toBe('ATTACH_ERROR')
})

test('a keyboard is answered as a flat list, escaped, with its defaults', async () => {
  const portal = await openPressed()
  const BUTTONS = [
    { TEXT: 'A & B', LINK: 'https://example.com/?a=1&b=2' },
    { TYPE: 'NEWLINE' },
    { TEXT: 'Go', COMMAND: '/go', COMMAND_PARAMS: 'x', BLOCK: 'Y' },
    { TEXT: 'Nothing to do' },
    { LINK: 'https://example.com/' },
    { TEXT: 'Unsafe', LINK: 'javascript:alert(1)' },
  ]
  const rest = { BLOCK: 'N', DISPLAY: 'BLOCK', CONTEXT: 'ALL', DISABLED: 'N', VOTE: 'N' }
  const link = { TYPE: 'BUTTON', TEXT: 'A &amp; B', LINK: 'https://example.com/?a=1&amp;b=2', ...rest }
  const command = { TYPE: 'BUTTON', COMMAND: 'go', COMMAND_PARAMS: 'x', TEXT: 'Go', ...rest, BLOCK: 'Y' }
  const { params } = await sent(portal, { MESSAGE: 'x', KEYBOARD: { BOT_ID: 60, BUTTONS } })
  expect(params.KEYBOARD).toEqual([{ BOT_ID: 60, ...link }, { TYPE: 'NEWLINE' }, { BOT_ID: 60, ...command }])
  // Without a bot a command is no action.
  const mine = await sent(portal, { MESSAGE: 'x', KEYBOARD: JSON.stringify(BUTTONS) })
  expect(mine.params.KEYBOARD).toEqual([link, { TYPE: 'NEWLINE' }])
  expect((await sent(portal, { MESSAGE: 'x', KEYBOARD: 'N' })).params).toEqual([])
  expect(await sent(portal, { MESSAGE: 'x', KEYBOARD: [{ TEXT: 'x' }] })).toBe('KEYBOARD_ERROR')
})

test('the message replied to is a list of texts, and missing in 2017', async () => {
  const reply = { MESSAGE: 'Fine', REPLY_ID: 90_413 }
  expect((await sent(await openPressed(), reply)).params).toEqual({ REPLY_ID: ['90413'] })
  expect((await sent(await openPressed({ shape: '2017' }), reply)).params).toBeNull()
})

test('a message that has nothing left is answered as deleted, a sticker is not', async () => {
  const { ask } = await openPressed({ viewer: 'marco' })
  const { messages } = (await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: 0, LIMIT: 50 })).body.result
  const bare = messages.filter(({ text }: { text: string }) => text === '')
  expect(bare.map(({ params }: { params: object }) => Object.keys(params))).toEqual([
    ['LIKE', 'STICKER_PARAMS'],
    ['FILE_ID'],
    ['FILE_ID'],
  ])
  const deleted = messages.filter(({ params }: { params: { IS_DELETED?: string } }) => params.IS_DELETED)
  expect(deleted.map(({ text }: { text: string }) => text)).toEqual(['This message has been deleted.'])
})

test.each([
  ['chat1437', 'deal', 'Warehouse lighting for Northwind', '/crm/deal/details/1663/'],
  ['chat1502', 'deal', 'Site survey for Brightwater', '/crm/deal/details/1750/'],
  ['chat1541', 'lead', 'Asked about yard lights', '/crm/lead/details/13/'],
])('%s, the discussion of a %s, begins with its item', async (dialog, kind, title, path) => {
  const { ask } = await openPressed({ viewer: 'marco' })
  const { body } = await ask('im.dialog.messages.get', { DIALOG_ID: dialog, FIRST_ID: 0 })
  const [first] = body.result.messages
  expect([first.author_id, first.text]).toEqual([0, `[b]Information about the ${kind}[/b]`])
  expect(first.params.ATTACH[0].BLOCKS[0]).toEqual({ LINK: [{ NAME: title, LINK: path }] })
  const known = sampleOf('im.dialog.messages.get.attach')['result'].messages.at(kind === 'lead' ? -2 : -1)
  expect(shapeDifferences(first, known, { open: ['BLOCKS'] })).toEqual([])
  const [, sampleGrid] = known.params.ATTACH[0].BLOCKS
  const [, grid] = first.params.ATTACH[0].BLOCKS
  expect(grid?.GRID.map(Object.keys)).toEqual(sampleGrid?.GRID.map(Object.keys))
})

test('a picture is served in the size that it declares', async () => {
  const { ask } = await openPressed({ viewer: 'marco' })
  const { files } = (await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: 0, LIMIT: 50 })).body.result
  const pictures = files.filter(({ type }: { type: string }) => type === 'image')
  expect(pictures.length).toBeGreaterThan(0)
  for (const { image, urlPreview, urlShow } of pictures) {
    for (const address of [urlPreview, urlShow]) {
      const answer = await fetch(address)
      expect(answer.headers.get('content-type')).toBe('image/svg+xml')
      expect(await answer.text()).toContain(`width="${image.width}" height="${image.height}"`)
    }
  }
})
