// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { WORDS } from 'virtual:head-words'
import { expect, onTestFinished, test } from 'vitest'
import type { RenderDrawn } from '../../host/draw/drawing.ts'
import { APP_LANGUAGES } from '../../host/page/page-language.ts'
import { startSandbox } from '../../sandbox/index.ts'
import { fillHead } from '../../src/ahead/fill-head.ts'
import { readHead } from '../../src/ahead/read-head.ts'
import { hostPage } from '../harness/host-page.ts'

const RENDERER = 'dist/host-drawing/render.js'

const { renderDrawn, styles } = (await import(/* @vite-ignore */ pathToFileURL(RENDERER).href)) as {
  renderDrawn: RenderDrawn
  styles: string
}

/** A card of the sandbox's portal as the built host draws it. */
async function drawn(scenario: string, language: string) {
  const sandbox = await startSandbox({ appUrl: 'http://app.example/' })
  onTestFinished(() => sandbox.close())
  const html = await hostPage(sandbox.openSession({ scenario, language }).handlerOpening, {
    index: pageOfBuild(),
    portals: [sandbox.origin],
    renderDrawn,
    fetch: sandbox.handle,
  })
  // The skeleton is the page's first screen, what is drawn its second.
  const [, markup = ''] = /<\/main>\s*(<main .*?<\/main>)<\/div><script/s.exec(html) ?? []
  const [, state] = /<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(html) ?? []
  if (state === undefined) throw new Error('the host draws nothing')
  const { rows, origin } = JSON.parse(state)
  return { markup, rows, origin }
}

/** The same by the built page's script. */
function drawnByPage(rows: unknown, origin: string, language: string): string {
  const [, content = ''] = /<template id="head"[^>]*>(.*?)<\/template>/s.exec(pageOfBuild()) ?? []
  const template = document.createElement('template')
  template.innerHTML = content
  const head = readHead({ result: rows })
  const words = WORDS[language]
  if (head === null || words === undefined) throw new Error('the page draws nothing')
  return markupOf(fillHead(template, head, words, origin))
}

const pageOfBuild = () => readFileSync('dist/app/index.html', 'utf8')

/** Markup without the content of the conversation pane. */
function markupOf(content: DocumentFragment): string {
  const place = document.createElement('div')
  place.append(content)
  place.querySelector('.conversation')?.replaceChildren()
  return place.innerHTML
}

function contentOf(markup: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = markup
  return template.content
}

test.each(APP_LANGUAGES)(
  'the host draws a card in %s as the page does, class names included',
  async (language) => {
    const { markup, rows, origin } = await drawn('found', language)
    expect(markupOf(contentOf(markup))).toBe(drawnByPage(rows, origin, language))
  },
)

test.each(['none', 'no-access'])(
  'the host draws nothing where there is no chat to open: %s',
  async (scenario) => {
    await expect(drawn(scenario, 'en')).rejects.toThrow('the host draws nothing')
  },
)

test('the last messages are drawn, and nothing in them can be pressed, loaded or styled by itself', async () => {
  const { markup } = await drawn('found', 'en')
  const pane = contentOf(markup).querySelector('.conversation')
  expect(pane?.querySelector('style')?.textContent).toBe(styles)
  const drawnMessages = pane?.querySelector('[inert]')
  expect(pane?.children).toHaveLength(2)
  expect(drawnMessages?.querySelectorAll('[data-row^="message "]')).toHaveLength(20)
  expect(drawnMessages?.querySelector('img, style, script, [style]')).toBeNull()
  expect([...(drawnMessages?.querySelectorAll('time') ?? [])].map((time) => time.textContent).join('')).toBe(
    '',
  )
})

test('a text’s own size, colour and time are left to the browser', async () => {
  const { rows, origin } = await drawn('found', 'en')
  const [message] = rows.result.messages.messages
  message.text =
    '[SIZE=20]large[/SIZE] [COLOR=#ff0000]red[/COLOR] [TIMESTAMP=1790000000 FORMAT=SHORT_TIME_FORMAT]'
  rows.result.messages.messages = [message]
  const item = { type: 'DEAL', entityTypeId: 2, id: 1663 }
  const { markup = '' } = renderDrawn(rows, 'en', { origin, item, serverTime: 1790000000 }) ?? {}
  const text = contentOf(markup).querySelector('[inert]')
  expect(text?.textContent).toContain('large red')
  expect(text?.querySelector('time')?.textContent).toBe('')
  expect(text?.querySelector('time')?.getAttribute('datetime')).toMatch(/^2026-/)
  expect(text?.querySelector('[style]')).toBeNull()
})

test('every class of the drawn messages has its styles in the page', async () => {
  const { markup } = await drawn('found', 'en')
  const page = pageOfBuild()
  const classes = [...contentOf(markup).querySelectorAll('.conversation [class]')].flatMap((element) => [
    ...element.classList,
  ])
  const isStyled = (name: string) => [page, styles].some((css) => css.includes(`.${CSS.escape(name)}`))
  expect([...new Set(classes)].filter((name) => !isStyled(name))).toEqual([])
})

test('a language that the app does not have is drawn in English', async () => {
  const { markup } = await drawn('found', 'xx')
  expect(markup).toContain('Open chat')
})

test('the renderer is one file that needs nothing but Node, and React’s production build', () => {
  const code = readFileSync(RENDERER, 'utf8')
  const imported = [...code.matchAll(/\b(?:from|import)\s*\(?["']([^"']+)["']/g)].map(([, name]) => name)
  expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([])
  expect(code).not.toContain('react-dom.development')
})
