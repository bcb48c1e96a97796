// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { messagePageSchema } from '../../../../src/chat/messages/message-page.ts'
import { Timeline } from '../../../../src/features/chat-view/timeline/timeline.tsx'
import { buildTimelineProps } from '../../../../src/features/gallery/fixtures/build-timeline-props.ts'
import type { AppContext } from '../../../../src/shared/app-context/app-context.tsx'
import { measureLists } from '../../../harness/measured-list.ts'
import { HOSTILE_TEXTS } from '../../../hostile-texts.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { inputsOf } from '../../../unit/case-inputs.ts'
import { sample } from '../../../unit/sample.ts'
import { renderScreen } from '../../render-screen.tsx'

let stopMeasuring: () => void
beforeEach(() => {
  stopMeasuring = measureLists()
})
afterEach(() => {
  cleanup()
  stopMeasuring()
})

const FILE = { id: 611, type: 'file', name: 'estimate.xlsx', extension: 'xlsx', size: 1, image: false }
const USERS = [{ id: 31, name: 'Marco Rossi' }]
/** The fields of a raw message that a case names. */
type Raw = Record<string, unknown>

/** Draws raw messages as REST sends them, and returns the text of each row below the day. */
async function rowsOf(messages: readonly Raw[], appContext: Partial<AppContext> = {}): Promise<string[]> {
  const page = v.parse(messagePageSchema, {
    messages: messages.map((raw, place) => ({
      id: place + 1,
      author_id: 31,
      date: `2026-09-22T${10 + place}:00:00+02:00`,
      ...raw,
    })),
    users: USERS,
    files: [FILE],
  })
  await renderScreen(<Timeline {...buildTimelineProps({ ...page, hasOlder: false })} />, { appContext })
  const list = within(screen.getByRole('region', { name: 'Messages' })).getAllByRole('list')[0]
  const rows = [...(list as HTMLElement).children]
  return rows.slice(1).map((row) => visibleText(row))
}

/** The text of an element as it is read, with a blank around its blocks. */
function visibleText(row: Element): string {
  const copy = row.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  for (const block of copy.querySelectorAll('p, div, li, br, a')) block.append(' ')
  for (const block of copy.querySelectorAll('p')) block.prepend(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

test('10-system-messages has its dates, links, lines, attachment, button and file', async () => {
  const [date, link, robot, attached, file] = inputsOf<Raw>('10-system-messages')
  const withFile = { ...file, params: { FILE_ID: [611] } }
  expect(await rowsOf([date, link, robot, attached, withFile].map((raw) => ({ ...raw })))).toEqual([
    'Marco Rossi moved the deadline to September 21, 2026 · 10:00 AM',
    'Deal moved on: Warehouse lighting New stage: Contract · 11:00 AM',
    'Order robot A new order is waiting · 12:00 PM Order 15, open it Take it',
    'Only an attachment 1:00 PM',
    'estimate.xlsxXLSX · 1 byte 2:00 PM',
  ])
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(href('Warehouse lighting')).toBe('https://acme.example/crm/deal/details/1663/')
  expect([href('open it'), href('Take it')]).toEqual(['https://example.com/15', 'https://example.com/take'])
  expect(screen.getByText('September 21, 2026').tagName).toBe('TIME')
  expect(screen.getByText('New stage:').tagName).toBe('STRONG')
})

test('11-attach-as-stored has its link, as a list or as an object', async () => {
  const [asList] = inputsOf<Raw>('11-attach-as-stored')
  const asObject = JSON.parse(
    JSON.stringify(asList).replace(/"LINK":\[(.*?)\]/, (_all, object: string) => `"LINK":${object}`),
  )
  expect(asObject).not.toEqual(asList)
  const shown = 'New request Open the request Needs an answer today Deadline 11 May'
  const rows = await rowsOf([
    { text: 'a', ...asList },
    { text: 'b', ...asObject },
  ])
  expect(rows).toEqual([`Marco Rossi10:00 AM a ${shown}`, `Marco Rossi11:00 AM b ${shown}`])
  for (const link of screen.getAllByRole('link', { name: 'Open the request' }))
    expect(link.getAttribute('href')).toBe('https://example.com/request/15')
})

test('13-empty-bubble says what it is', async () => {
  expect(await rowsOf(inputsOf<Raw>('13-empty-bubble'))).toEqual([
    'Marco Rossi10:00 AM A sticker, to be seen in the messenger',
    'Marco Rossi11:00 AM This file is no longer available',
  ])
})

const block = (BLOCKS: unknown) => ({ text: '', params: { ATTACH: [{ ID: 1, BLOCKS }] } })

test.each([
  ['HTML', block([{ HTML: '[B]Made by a module[/B]' }]), 'Made by a module'],
  ['USER', block([{ USER: [{ NAME: 'Ivan Petrov', AVATAR_TYPE: 'USER', USER_ID: 44 }] }]), 'Ivan Petrov'],
  [
    'FILE',
    block([{ FILE: [{ LINK: 'https://example.com/offer.pdf', NAME: 'offer.pdf', SIZE: 48_211 }] }]),
    'offer.pdfPDF · 48 kB · example.com',
  ],
  [
    'IMAGE',
    block([{ IMAGE: [{ LINK: 'https://example.com/plan.png', NAME: 'Plan' }] }]),
    'PlanPicture · example.com',
  ],
  ['a button for phones', { text: '', params: { KEYBOARD: [{ TEXT: 'x', CONTEXT: 'MOBILE' }] } }, null],
  ['a dividing line', block([{ DELIMITER: { SIZE: 200 } }]), null],
  ['a block of an unknown kind', block([{ NEW_KIND: { NAME: 'x' } }]), null],
  ['a block of tags alone', block([{ MESSAGE: '[B] [/B]' }]), null],
  ['a text of tags alone', { text: '[I][/I]\u200b' }, null],
  ['a text of nothing', { text: '' }, null],
])('%s alone is no empty bubble', async (_kind, raw, shown) => {
  for (const [author_id, row] of [
    [31, `Marco Rossi10:00 AM ${shown ?? 'This message can only be seen in the messenger'}`],
    [0, `${shown ?? 'This message can only be seen in the messenger ·'} 10:00 AM`],
  ] as const) {
    expect(await rowsOf([{ author_id, ...raw }])).toEqual([row])
    cleanup()
  }
})

test('an attached picture is loaded from the portal only, and is a row elsewhere or when it is broken', async () => {
  const image = (LINK: string, PREVIEW: string) => ({
    LINK,
    PREVIEW,
    NAME: `at ${LINK}`,
    WIDTH: 640,
    HEIGHT: 480,
  })
  await rowsOf([
    block([{ IMAGE: [image('/plan.png', '/plan-s.png'), image('https://example.com/a.png', '')] }]),
    block([{ IMAGE: [image('javascript:alert(1)', 'https://example.com/b.png')] }]),
    // Loading these could act in the reader's name.
    block([{ IMAGE: [image('/?logout=yes', '/index.php/a.png?logout=yes'), image('/rest/', '/a.png#x')] }]),
  ])
  const picture = screen.getByRole('img')
  expect(picture.getAttribute('src')).toBe('https://acme.example/plan-s.png')
  expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['640', '480'])
  expect(screen.getByText('at javascript:alert(1)').closest('a')).toBeNull()
  fireEvent.error(picture)
  expect(screen.queryByRole('img')).toBeNull()
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual([
    'https://acme.example/plan.png',
    'https://example.com/a.png',
    'https://acme.example/?logout=yes',
    'https://acme.example/rest/',
  ])
})

test('links and buttons lead to allowed addresses only, and name the real host', async () => {
  await rowsOf([
    {
      ...block([
        { LINK: [{ NAME: 'bank.example', LINK: 'https://evil.example/' }] },
        { LINK: [{ NAME: 'script', LINK: 'javascript:alert(1)' }] },
        { GRID: [{ NAME: 'Deal', VALUE: '[B]1663[/B]', LINK: '/crm/deal/details/1663/', DISPLAY: 'ROW' }] },
      ]),
    },
    {
      text: 'Choose',
      params: {
        KEYBOARD: [
          { TEXT: 'Bad', LINK: 'data:text/html,x' },
          { TEXT: 'No', LINK: '/a', DISABLED: 'Y' },
        ],
      },
    },
  ])
  const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['bank.example (evil.example)', 'https://evil.example/'],
    ['1663', 'https://acme.example/crm/deal/details/1663/'],
  ])
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['No'])
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true)
})

test('hostile names, texts and addresses in attachments and buttons are shown, and do nothing', async () => {
  const all = Object.values(HOSTILE_TEXTS).filter((text) => text.length < 400)
  await rowsOf(
    all.map((text) => {
      const fields = { NAME: text, LINK: text, DESC: text, VALUE: text, PREVIEW: text, AVATAR: text }
      const kinds = ['LINK', 'RICH_LINK', 'USER', 'IMAGE', 'FILE', 'GRID']
      const BLOCKS = [{ MESSAGE: text }, { HTML: text }, ...kinds.map((kind) => ({ [kind]: [fields] }))]
      return { text, params: { ATTACH: [{ BLOCKS }], KEYBOARD: [{ TEXT: text, LINK: text }] } }
    }),
  )
  const region = screen.getByRole('region', { name: 'Messages' })
  for (const element of region.querySelectorAll('[href], [src]')) {
    const address = element.getAttribute('href') ?? element.getAttribute('src')
    expect(address).toMatch(
      element.tagName === 'IMG' ? /^https:\/\/acme\.example\// : /^(?:https?:\/\/|mailto:)/,
    )
  }
  expect(region.querySelector('script, style, iframe, object, form, input')).toBeNull()
  expect('hacked' in window).toBe(false)
})

test('a button with a link of the portal opens its slider', async () => {
  const openPath = vi.fn(async () => 'closed' as const)
  const KEYBOARD = [{ TEXT: 'Deal &amp; products', LINK: '/crm/deal/details/7/?a=1&amp;b=2' }]
  await rowsOf([{ text: 'x', params: { KEYBOARD } }], { portal: portalStandIn({ openPath }) })
  await userEvent.click(screen.getByRole('link', { name: 'Deal & products' }))
  expect(openPath).toHaveBeenCalledExactlyOnceWith('/crm/deal/details/7/?a=1&b=2')
})

test('a reply is drawn from its ID in any shape, and a quote from the text where there is none', async () => {
  const { messages } = sample('im.dialog.messages.get.reply').result as { messages: Raw[] }
  const quoted = { id: 90_413, author_id: 31, text: 'The client approved the [b]estimate[/b]' }
  await rowsOf([quoted, ...messages.map((raw) => ({ ...raw, author_id: 31 }))])
  expect(screen.getAllByRole('blockquote').map((quote) => visibleText(quote))).toEqual([
    'Olga Renko22 September, 18:04 The client approved the estimate',
    'Marco RossiThe client approved the estimate',
    'Marco RossiThe client approved the estimate',
    'Marco RossiThe client approved the estimate',
  ])
  expect(screen.getByText('REPLY_ID left out: Agreed, Friday')).toBeTruthy()
})

test('the documented attachments and keyboard are drawn, in order', async () => {
  const drawnOf = async (name: string) => {
    const { messages } = sample(name).result as { messages: Raw[] }
    const rows = await rowsOf(messages.map((raw) => ({ ...raw, date: '2026-09-22T10:00:00+02:00' })))
    cleanup()
    return rows
  }
  expect(await drawnOf('im.dialog.messages.get.attach')).toEqual([
    'Information about the deal · 10:00 AM Warehouse lighting',
    'Information about the lead · 10:00 AM Call from the fair Company Lindqvist AB Phone +46 8 555 0100 +46 8 555 0101',
    'No name10:00 AM New request from the web form Ivan Petrov Open the request Needs an answer today Deadline 11 May ' +
      'over the whole width PlanPicture · example.test offer.pdfPDF · 48 kB · example.test',
    'Marco Rossi10:00 AM See https://example.test/l-200 Lamp L-200 Data sheet',
  ])
  expect(await drawnOf('im.dialog.messages.get.keyboard')).toEqual([
    'No name10:00 AM Order 1742 waits for you Confirm Order & delivery Insert command Copy the number Open the chat',
  ])
})

test('a sound plays in its row and loads nothing before; where it cannot be loaded its link is left', async () => {
  const sound = {
    ...FILE,
    type: 'audio',
    name: 'voice.mp3',
    urlDownload: 'https://acme.example/voice',
    mediaUrl: 'https://acme.example/play',
  }
  const page = v.parse(messagePageSchema, {
    messages: [
      { id: 1, author_id: 31, date: '2026-09-22T10:00:00+02:00', text: '', params: { FILE_ID: [611] } },
    ],
    users: USERS,
    files: [sound],
  })
  await renderScreen(<Timeline {...buildTimelineProps({ ...page, hasOlder: false })} />)
  const player = screen.getByLabelText('Play voice.mp3')
  expect([player.getAttribute('src'), player.getAttribute('preload')]).toEqual([
    'https://acme.example/play',
    'none',
  ])
  fireEvent.error(player)
  expect(screen.queryByLabelText('Play voice.mp3')).toBeNull()
  expect(screen.getByRole('link', { name: /voice\.mp3/ }).getAttribute('href')).toBe(
    'https://acme.example/voice',
  )
})
