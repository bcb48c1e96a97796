import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_METHODS, CHECKED_METHODS } from '../../../../src/setup/self-check/app-methods.ts'

/** A method as the app's code names it, in a command or in a request of its own. */
const NAMED = /(?:\bcommand|write)\(\s*'([a-z0-9_.]+)',\s*([^)]*)|name: '([a-z]+(?:\.[a-z0-9]+)+)'/gi

const namesIn = (text: string): string[] =>
  [...text.matchAll(NAMED)].flatMap(([, called, , named]) => (called ?? named)?.toLowerCase() ?? [])

test('the self-check asks for every method that the app uses, and for no other', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('gallery'),
  )
  const used = new Set(files.flatMap((name) => namesIn(readFileSync(`src/${name}`, 'utf8'))))
  expect([...used].sort()).toEqual(APP_METHODS.map(({ name }) => name).sort())
})

test('the methods that the portal is asked about fit into one batch', () => {
  expect(CHECKED_METHODS.length).toBeLessThanOrEqual(50)
})
