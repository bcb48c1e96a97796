// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { MessageText } from '../../../../src/features/chat-view/timeline/text/message-text.tsx'
import type { AppContext } from '../../../../src/shared/app-context/app-context.tsx'
import { HOSTILE_TEXTS } from '../../../hostile-texts.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

const ME = 27
const draw = async (text: string, appContext: Partial<AppContext> = {}) =>
  (await renderScreen(<MessageText text={text} me={ME} />, { appContext })).container

/** All elements that a text may render. */
const ELEMENTS = new Set(
  'DIV P BR STRONG EM S U A BDI TIME SPAN BLOCKQUOTE CITE SECTION PRE BUTTON'.split(' '),
)
const ATTRIBUTES = new Set(
  'aria-expanded aria-label class data-me datetime dir href rel role style tabindex target title type'.split(
    ' ',
  ),
)

/** Time to render ten thousand characters in a thousand elements on a busy machine, in milliseconds. */
const HOSTILE_MS = 30_000

test.each(Object.entries(HOSTILE_TEXTS))(
  '%s is shown, and does nothing',
  { timeout: HOSTILE_MS },
  async (_name, text) => {
    const container = await draw(text)
    for (const button of screen.queryAllByRole('button')) await userEvent.click(button)
    for (const element of container.querySelectorAll('div *')) {
      expect(ELEMENTS).toContain(element.tagName)
      for (const name of element.getAttributeNames()) expect(ATTRIBUTES).toContain(name.toLowerCase())
      const href = element.getAttribute('href')
      if (href === null) continue
      expect(href).toMatch(/^(?:https?:\/\/|mailto:)/)
      expect(element.getAttribute('target')).toBe('_blank')
      expect(element.getAttribute('rel')?.split(' ').sort()).toEqual(['noopener', 'noreferrer'])
    }
    expect(container.textContent).not.toBe('')
    expect('hacked' in window).toBe(false)
  },
)

test('texts that look like HTML, a format or a reference are shown as typed', async () => {
  for (const name of ['script', 'format strings', 'references of a batch'] as const) {
    const container = await draw(HOSTILE_TEXTS[name])
    expect(container.textContent).toBe(HOSTILE_TEXTS[name].replaceAll(/\[\/?B\]/g, ''))
    cleanup()
  }
})

test('formatting tags are rendered as formatting', async () => {
  await draw('[B]bold[/B] [I]slanted[/I] [URL=https://a.example/x]the quote[/URL]')
  expect(screen.getByText('bold').tagName).toBe('STRONG')
  expect(screen.getByText('slanted').tagName).toBe('EM')
  expect(screen.getByRole('link', { name: 'the quote' }).getAttribute('href')).toBe('https://a.example/x')
})

test('a link with another host in its text shows where it leads', async () => {
  await draw('[URL=https://evil.example/x]https://bank.example/[/URL]')
  expect(screen.getByRole('link', { name: 'https://bank.example/ (evil.example)' })).toBeTruthy()
})

test('the portal’s own links open in its slider', async () => {
  const openPath = vi.fn(async () => 'closed' as const)
  await draw('[URL=/crm/deal/details/7/]Deal 7[/URL]', { portal: portalStandIn({ openPath }) })
  await userEvent.click(screen.getByRole('link', { name: 'Deal 7' }))
  expect(openPath).toHaveBeenCalledExactlyOnceWith('/crm/deal/details/7/')
})

test('the user sees that a message mentions them', async () => {
  await draw('[USER=27]Anna[/USER] [USER=31]Marco[/USER] [USER=all]everyone[/USER] [USER=5][/USER]')
  const isMarked = (name: string) => screen.getByText(name).closest('bdi')?.dataset['me']
  expect(['Anna', 'Marco', 'everyone', 'User 5'].map(isMarked)).toEqual(['true', 'false', 'true', 'false'])
})

test('a link to a message elsewhere leads to it in the messenger, unless it is of other people', async () => {
  await draw(
    '[CONTEXT=chat12/345]there[/CONTEXT] [CONTEXT=27:31/346]with Marco[/CONTEXT] [CONTEXT=31:44/347]theirs[/CONTEXT]',
  )
  const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['there', 'https://acme.example/online/?IM_DIALOG=chat12&IM_MESSAGE=345'],
    ['with Marco', 'https://acme.example/online/?IM_DIALOG=31&IM_MESSAGE=346'],
  ])
  expect(screen.getByText(/theirs/).tagName).toBe('P')
})

test('a mention of a person or a chat opens the dialog in the messenger, by a press', async () => {
  const openMessenger = vi.fn()
  await draw('[USER=31]Marco[/USER] [CHAT=12]North[/CHAT]', { portal: portalStandIn({ openMessenger }) })
  await userEvent.click(screen.getByRole('link', { name: 'Marco' }))
  await userEvent.click(screen.getByRole('link', { name: 'North' }))
  expect(openMessenger.mock.calls).toEqual([['31'], ['chat12']])
  const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(hrefs).toEqual([
    'https://acme.example/online/?IM_DIALOG=31',
    'https://acme.example/online/?IM_DIALOG=chat12',
  ])
})

test('a mention of an open channel session leads to its history', async () => {
  await draw('[CHAT=imol|12]Website[/CHAT]')
  expect(screen.getByRole('link', { name: 'Website' }).getAttribute('href')).toBe(
    'https://acme.example/online/?IM_HISTORY=imol|12',
  )
})

test('a mention of me or of everyone, and one inside a link, is no link of its own', async () => {
  await draw(
    '[USER=27]Anna[/USER] [USER=all]Team[/USER] [URL=https://a.example/x][USER=31]Marco[/USER][/URL]',
  )
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Marco'])
})

test('sizes follow the user’s font size, and a colour is handed to the style that keeps it legible', async () => {
  await draw('[SIZE=20]large[/SIZE] [COLOR=#f00]red[/COLOR]')
  expect(screen.getByText('large').style.fontSize).toBe('1.25rem')
  expect(screen.getByText('red').style.getPropertyValue('--written')).toBe('#f00')
})

test('a vote has words for a screen reader', async () => {
  await draw('[LIKE] [DISLIKE] [RATING=4]')
  expect(
    screen.getAllByRole('img').map((vote) => [vote.getAttribute('aria-label'), vote.textContent]),
  ).toEqual([
    ['Like', '👍'],
    ['Dislike', '👎'],
    ['Rating: 4 of 5', '★★★★☆'],
  ])
})

test('a quote of a message of another chat leads nowhere', async () => {
  const rule = '-'.repeat(54)
  await draw(`${rule}\nLeila [today] #chat12/345\nasked\n${rule}`)
  expect(screen.getByText('Leila').closest('a, button')).toBeNull()
})

test('a quote names its author', async () => {
  const rule = '-'.repeat(54)
  await draw(`${rule}\nLeila Haddad [26 May]\n[B]asked[/B]\n${rule}\nanswered`)
  const quote = screen.getByRole('blockquote')
  expect(within(quote).getByText('Leila Haddad').closest('cite')?.textContent).toBe('Leila Haddad26 May')
  expect(quote.textContent).not.toContain('answered')
})

test('code can be scrolled by keyboard', async () => {
  await draw(`[CODE]${'x'.repeat(400)}[/CODE]`)
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Code' }))
})

test.each([
  ['SHORT_TIME_FORMAT', '4:05 AM'],
  ['LONG_DATE_FORMAT', 'February 26, 2022'],
  ['FORMAT_DATETIME', 'February 26, 2022 at 4:05 AM'],
])('a bot’s time in %j is shown in the user’s time zone', async (format, shown) => {
  await draw(`[TIMESTAMP=1645844720 FORMAT=${format}]`)
  expect(screen.getByText(shown).getAttribute('datetime')).toBe('2022-02-26T03:05:20.000Z')
})

test('each line has its own text direction', async () => {
  const container = await draw('\u202eone\n\nنعم')
  const lines = [...container.querySelectorAll('p')]
  expect(lines.map(({ textContent }) => textContent)).toEqual(['\u202eone', '', 'نعم'])
  expect(lines.every((line) => line.getAttribute('dir') === 'auto')).toBe(true)
})

test('a long text is truncated; expanding it keeps the focus', async () => {
  const container = await draw(`${'word '.repeat(1999)}[B]end[/B]`)
  expect(container.textContent?.length).toBeLessThan(1100)
  const button = screen.getByRole('button', { name: 'Show all', expanded: false })
  await userEvent.click(button)
  expect(screen.getByText('end').tagName).toBe('STRONG')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show less', expanded: true }))
  await userEvent.keyboard('{Enter}')
  expect(screen.queryByText('end')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('a short text has no button to expand it', async () => {
  await draw('short')
  expect(screen.queryByRole('button')).toBeNull()
})
