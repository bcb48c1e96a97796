import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusalPage } from '../../../host/page/refusal-page.ts'
import { en } from '../../../src/i18n/en.ts'

const SCREENS = [...textsIn(en), readFileSync('index.html', 'utf8'), refusalPage('unlisted', 'en').html].map(
  (text) => text.replaceAll(/<\/?\w+>/g, ''),
)

const doc = readFileSync('docs/troubleshooting.md', 'utf8')

test('every bold text of docs/troubleshooting.md is on a screen', () => {
  const bold = [...doc.matchAll(/\*\*(.+?)\*\*/gs)].map(([, text = '']) => text.replaceAll(/\s+/g, ' '))
  expect(bold.length).toBeGreaterThan(10)
  expect(bold.filter((text) => !SCREENS.some((screen) => screen.includes(text)))).toEqual([])
})

function textsIn(texts: object): string[] {
  return Object.values(texts).flatMap((text: string | object) =>
    typeof text === 'string' ? text : textsIn(text),
  )
}
