// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isUndo, singleKeyOf } from '../../../../src/features/inbox/keys/key-of.ts'

/** A pressed key on an element of the page. */
function pressed(init: KeyboardEventInit, html = '<a href="#">row</a>'): KeyboardEvent {
  document.body.innerHTML = html
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  const target = document.querySelector('[data-target]') ?? document.body.firstElementChild
  Object.defineProperty(event, 'target', { value: target })
  return event
}

test.each([
  ['j', 'KeyJ', 'j'],
  ['J', 'KeyJ', 'j'],
  ['о', 'KeyJ', 'j'],
  ['у', 'KeyE', 'e'],
  ['1', 'Digit1', '1'],
  ['/', 'Slash', '/'],
  ['?', 'Digit7', '?'],
])('%s is a key of the inbox', (key, code, expected) => {
  expect(singleKeyOf(pressed({ key, code }))).toBe(expected)
})

test.each<[string, KeyboardEventInit]>([
  ['with Ctrl', { ctrlKey: true }],
  ['with Cmd', { metaKey: true }],
  ['with Alt', { altKey: true }],
  ['with Shift', { shiftKey: true }],
  ['while composing', { isComposing: true }],
  ['handled by an input method', { keyCode: 229 }],
])('a letter is none %s', (_, init) => {
  expect(singleKeyOf(pressed({ key: 'j', code: 'KeyJ', ...init }))).toBeNull()
})

test.each([
  '<input type="search">',
  '<textarea></textarea>',
  '<select></select>',
  '<div contenteditable="true"><b data-target>x</b></div>',
  '<dialog><button data-target>x</button></dialog>',
  '<div role="menu"><button data-target>x</button></div>',
])('a letter typed into %s is not taken', (html) => {
  expect(singleKeyOf(pressed({ key: 'j', code: 'KeyJ' }, html))).toBeNull()
})

test('a letter that was taken already is not taken twice', () => {
  const event = pressed({ key: 'l', code: 'KeyL' })
  event.preventDefault()
  expect(singleKeyOf(event)).toBeNull()
})

test('Ctrl+Z and Cmd+Z take back, outside of texts', () => {
  expect(isUndo(pressed({ key: 'z', code: 'KeyZ', ctrlKey: true }))).toBe(true)
  expect(isUndo(pressed({ key: 'я', code: 'KeyZ', metaKey: true }))).toBe(true)
  expect(isUndo(pressed({ key: 'z', code: 'KeyZ', ctrlKey: true }, '<textarea></textarea>'))).toBe(false)
  expect(isUndo(pressed({ key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: true }))).toBe(false)
})
