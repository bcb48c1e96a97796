// @vitest-environment node
import { existsSync, readdirSync } from 'node:fs'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GALLERY_GROUPS } from '../../../../src/features/gallery/entries/gallery-groups.ts'
import { readChoice } from '../../../../src/features/gallery/gallery-choice.ts'
import { GalleryPage } from '../../../../src/features/gallery/gallery-page.tsx'
import { allTexts } from '../../../../src/i18n/all-texts.ts'
import { en } from '../../../../src/i18n/en.ts'
import { languageFor } from '../../../../src/i18n/languages.ts'

/** The whole gallery, rendered without `window` or `document`. */
async function drawn(language = 'en'): Promise<string> {
  const texts = await allTexts(languageFor(language))
  const choice = readChoice(`#/gallery?language=${language}`, [])
  const html = renderToString(<GalleryPage choice={choice} texts={texts} onChoose={() => undefined} />)
  return html.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

/** The values of an attribute, one for each occurrence. */
const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

const foldersIn = (folder: string): string[] =>
  readdirSync(`src/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'gallery')
    .map(({ name }) => `${folder}/${name}`)

test('every feature and every part of ui/ is in the gallery, under a folder that exists', () => {
  const shown = new Set<string>(GALLERY_GROUPS.flatMap(({ entries }) => entries.map(({ folder }) => folder)))
  expect([...foldersIn('features'), ...foldersIn('ui')].filter((folder) => !shown.has(folder))).toEqual([])
  expect([...shown].filter((folder) => !existsSync(`src/${folder}`))).toEqual([])
})

test('every group of entries is in the list', () => {
  const files = readdirSync('src/features/gallery/entries')
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => name.replace('.tsx', ''))
  expect(GALLERY_GROUPS.map(({ id }) => id).sort()).toEqual(files.sort())
})

test('every kind of failure is in the gallery, and so is a broken screen', async () => {
  const html = await drawn()
  const headings = Object.values(en.failure).flatMap((text) =>
    typeof text === 'object' ? [text.heading] : [],
  )
  expect(headings.length).toBeGreaterThan(10)
  expect(headings.filter((heading) => !html.includes(`>${heading}</h1>`))).toEqual([])
})

test('every hue of an avatar is in the gallery, in the order of the tokens', async () => {
  const [, entry = ''] = /data-box="parts\/avatar-hues"(.*?)<\/figure>/s.exec(await drawn()) ?? []
  expect(valuesOf(entry, 'data-hue')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

test('every entry has a box of its own, and no ID is used twice', async () => {
  const html = await drawn()
  const anchors = GALLERY_GROUPS.flatMap(({ id, entries }) => entries.map((entry) => `${id}/${entry.id}`))
  expect(valuesOf(html, 'data-box')).toEqual(anchors)
  const ids = valuesOf(html, 'id')
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
})

test('every state renders without a browser, the same each time, in each language', async () => {
  expect('window' in globalThis).toBe(false)
  expect(await drawn()).toBe(await drawn())
  expect(await drawn('ru')).toContain('Участники')
})
