// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import CASE from '../../cases/22-browser-translation.json'
import { controlClock, foundInTime, openApp, passTimeUntil } from '../../harness/open-app.ts'

const COUNT_OF_HEADER = /(\d+) unread/

/** Replaces each text node as browsers do when they translate a page: by a new one, in two font elements. */
function translatePage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('script, style, [translate="no"]')) continue
    const inner = document.createElement('font')
    inner.textContent = text.data
    const outer = document.createElement('font')
    outer.append(inner)
    text.replaceWith(outer)
  }
}

const unread = () =>
  COUNT_OF_HEADER.exec(document.querySelector('.chat-head')?.textContent ?? '')?.[1] ?? null
const members = () => /(\d+) members/.exec(document.body.textContent)?.[1] ?? null

test('case 22: numbers of a translated page change with the chat', async () => {
  expect(CASE.input.steps[0]).toBe('each text node of the page is put into two font elements')
  controlClock()
  const { sandbox } = await openApp({ scenario: 'found' })
  await foundInTime(() => screen.queryByRole('region', { name: 'Messages' }))
  expect([unread(), members()]).toEqual(['2', '6'])
  translatePage()
  sandbox.people.write({ who: 'marco', chat: 1437, text: 'The truck is here' })
  sandbox.people.join({ who: 'olga', chat: 1437, by: 'marco' })
  await passTimeUntil(() => unread() === '3')
  await passTimeUntil(() => members() === '7')
  translatePage()
  sandbox.people.read({ who: 'anna', chat: 1437 })
  await passTimeUntil(() => unread() === null)
})
