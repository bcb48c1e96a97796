// @vitest-environment happy-dom
import { WORDS } from 'virtual:head-words'
import fc from 'fast-check'
import type { AbstractIntlMessages } from 'use-intl'
import { expect, test } from 'vitest'
import { fillHead } from '../../../src/ahead/fill-head.ts'
import type { Head } from '../../../src/ahead/read-head.ts'
import { buildOpenedItem } from '../../../src/features/gallery/fixtures/build-opened-item.ts'
import { SILENT_PORTAL } from '../../../src/features/gallery/fixtures/silent-portal.ts'
import en from '../../../src/i18n/en.ts?icu'
import ru from '../../../src/i18n/ru.ts?icu'
import { crmKind } from '../../../src/portal/entry.ts'
import { firstRender } from '../../../tools/page-head/first-render.tsx'
import { headTemplate } from '../../../tools/page-head/head-template.ts'

const TEXTS: Readonly<Record<string, AbstractIntlMessages>> = { en, ru }
const TEMPLATE = headTemplate()
const ME = 2

/** The page's markup of a chat's first screen. */
function drawn(head: Head, code: string): string {
  const template = document.createElement('template')
  template.innerHTML = TEMPLATE
  const words = WORDS[code] ?? WORDS.en
  const place = document.createElement('div')
  place.append(fillHead(template, head, words, SILENT_PORTAL.origin))
  return place.innerHTML
}

/** React's markup of the same. */
function rendered(head: Head, code: string, type: string): string {
  const item = crmKind(type)
  if (item === null) throw new Error(type)
  const place = document.createElement('div')
  place.innerHTML = firstRender({
    opened: buildOpenedItem(
      {
        id: Number(head.dialogId.slice(4)),
        title: head.title,
        colour: head.colour,
        picture: 'https://acme.example/face.png',
        unreadCount: head.unreadCount,
        mutedBy: head.isMuted ? [ME] : [],
      },
      { me: { id: ME } },
    ),
    portal: { ...SILENT_PORTAL, entry: { kind: 'crm-card', item, id: 1663 } },
    language: WORDS[code]?.tag ?? 'en',
    texts: TEXTS[code] ?? en,
  })
  return place.innerHTML
}

const HEAD: Head = {
  title: 'Warehouse lighting',
  dialogId: 'chat1437',
  colour: '#4ba984',
  unreadCount: 2,
  isMuted: true,
}

test.each([
  ['unread and muted', {}],
  ['read', { unreadCount: 0, isMuted: false }],
  ['a title that is markup', { title: '<img src=x onerror=alert(1)>&amp;' }],
  ['a title that looks like a hole', { title: '{open} {title}' }],
  ['a title without a letter', { title: '— 5 %' }],
  ['thousands unread', { unreadCount: 12_345 }],
])('the page draws %s as React renders it', (_name, changes) => {
  const head = { ...HEAD, ...changes }
  expect(drawn(head, 'en')).toBe(rendered(head, 'en', 'DEAL'))
})

test('the page draws every head as React renders it, in every language and for every kind of item', () => {
  const heads = fc.record({
    title: fc.string({ minLength: 1, unit: 'grapheme' }).filter((title) => title.trim() === title),
    dialogId: fc.integer({ min: 1 }).map((id) => `chat${id}`),
    colour: fc.oneof(fc.constant(''), fc.string(), fc.constant('#df532d')),
    unreadCount: fc.oneof(fc.nat({ max: 30 }), fc.nat()),
    isMuted: fc.boolean(),
  })
  const codes = fc.constantFrom(...Object.keys(TEXTS))
  const types = fc.constantFrom('DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'QUOTE', 'DYNAMIC_128')
  fc.assert(
    fc.property(heads, codes, types, (head, code, type) => {
      expect(drawn(head, code)).toBe(rendered(head, code, type))
    }),
    { numRuns: 100 },
  )
})

test('every language of the app’s texts has its words in the page', () => {
  expect(Object.keys(WORDS)).toEqual(Object.keys(TEXTS))
})
