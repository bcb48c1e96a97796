// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import {
  claimDraft,
  type DraftPlace,
  dialogsAbout,
  keepDraft,
  keepUnsent,
  noteEntity,
  readDraft,
} from '../../../../src/features/chat-view/composer/draft-storage.ts'

const ACME = 'https://acme.example'
const ANNA = 7
const MARCO = 31
const KEY = `deal-chat.draft ${ACME} ${ANNA} chat7`

const place = (place: Partial<DraftPlace> = {}): DraftPlace => ({
  origin: ACME,
  personId: ANNA,
  dialogId: 'chat1437',
  ...place,
})
const unknown = (dialogId: string) => place({ personId: null, dialogId })

beforeEach(() => sessionStorage.clear())

test('a draft has a key of its own for each portal, person and dialog', () => {
  const places = [
    place(),
    place({ personId: MARCO }),
    place({ personId: 71 }),
    place({ dialogId: 'chat143' }),
    place({ origin: 'https://globex.example' }),
    place({ origin: 'https://acme.example:8443' }),
  ]
  for (const [index, one] of places.entries()) {
    expect(readDraft(one)).toBe('')
    keepDraft(one, `Draft ${index}`)
  }
  expect(places.map(readDraft)).toEqual(places.map((_, index) => `Draft ${index}`))
  expect(Object.keys({ ...sessionStorage })).toContain('deal-chat.draft https://acme.example 7 chat1437')
})

test('another person neither removes a draft nor adds to it', () => {
  keepDraft(place(), 'Anna’s')
  keepDraft(place({ personId: MARCO }), '')
  keepUnsent(place({ personId: MARCO }), ['Marco’s'])
  keepDraft(unknown('chat1437'), 'Of whom?')
  keepDraft(unknown('chat1437'), '')
  expect([readDraft(place()), readDraft(place({ personId: MARCO }))]).toEqual(['Anna’s', 'Marco’s'])
})

test('nothing is stored, and nothing that is stored is read, where the person is not known', () => {
  keepDraft(place({ dialogId: 'chat1' }), 'Anna’s')
  expect([readDraft(unknown('chat1')), claimDraft(unknown('chat1'))]).toEqual(['', ''])
  const before = { ...sessionStorage }
  keepDraft(unknown('chat1'), 'Half a sen')
  keepUnsent(unknown('chat1'), ['Not sent'])
  keepUnsent(unknown('chat1'), ['Not sent'])
  expect({ ...sessionStorage }).toEqual(before)
  expect(localStorage.length).toBe(0)
  expect(readDraft(unknown('chat1'))).toBe('Not sent\nHalf a sen')
  expect(readDraft(unknown('chat2'))).toBe('')
})

test('a person who becomes known takes over what was written till then, after the draft of before, once', () => {
  keepDraft(place({ dialogId: 'chat3' }), 'Yesterday')
  keepDraft(unknown('chat3'), 'today')
  expect(claimDraft(place({ dialogId: 'chat3' }))).toBe('Yesterday\ntoday')
  expect(claimDraft(place({ dialogId: 'chat3' }))).toBe('Yesterday\ntoday')
  expect([readDraft(place({ dialogId: 'chat3' })), readDraft(unknown('chat3'))]).toEqual([
    'Yesterday\ntoday',
    '',
  ])
  keepDraft(unknown('chat4'), 'Only this')
  expect(claimDraft(place({ dialogId: 'chat4' }))).toBe('Only this')
})

test('the entity of what was written goes to the person who becomes known as well', () => {
  const deal = { type: 'CRM', id: 'DEAL|1663' }
  keepDraft(unknown('chat5'), 'Half a sen')
  noteEntity(unknown('chat5'), deal)
  // Sent, and so without a draft: the message may still fail.
  noteEntity(unknown('chat6'), deal)
  claimDraft(place({ dialogId: 'chat5' }))
  claimDraft(place({ dialogId: 'chat6' }))
  expect(dialogsAbout(place(), deal)).toEqual(['chat5', 'chat6'])
  expect(dialogsAbout(unknown(''), deal)).toEqual([])
  claimDraft(place({ personId: MARCO, dialogId: 'chat5' }))
  expect(dialogsAbout(place({ personId: MARCO }), deal)).toEqual([])
})

test('a text that a full storage does not take is in memory, and is stored when there is room', () => {
  const here = place({ dialogId: 'chat7' })
  keepDraft(here, 'Half')
  const stored = sessionStorage
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const full = vi
    .spyOn(globalThis, 'sessionStorage', 'get')
    .mockReturnValue({ getItem: (key: string) => stored.getItem(key), setItem } as unknown as Storage)
  keepDraft(here, 'Half a sen')
  expect([readDraft(here), sessionStorage.getItem(KEY)]).toEqual(['Half a sen', 'Half'])
  // Unsent texts that storage has no room for leave the draft as it was.
  expect([keepUnsent(here, ['Not sent']), readDraft(here)]).toEqual([false, 'Half a sen'])
  full.mockRestore()
  keepDraft(here, 'Half a sentence')
  expect([readDraft(here), sessionStorage.getItem(KEY)]).toEqual(['Half a sentence', 'Half a sentence'])
  keepDraft(here, '')
  expect(readDraft(here)).toBe('')
})
