import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Functions that one of the oldest supported browsers (`tools/browser-targets.ts`) lacks, and the bundler does not add. */
const TOO_NEW =
  /\b(?:URL\.(?:canParse|parse)|withResolvers|AbortSignal\.any|(?:Object|Map)\.groupBy|fromAsync|Segmenter|requestIdleCallback|isWellFormed|checkVisibility)\b/

/** A call that a library makes only where the function is there. */
const GUARDED_CALL = /typeof window\.(\w+)==.function.\)\w+=window\.\1\(/g

test('the built app calls nothing that the oldest supported browsers lack', () => {
  const files = [
    'dist/app/index.html',
    ...readdirSync('dist/app/assets')
      .filter((name) => name.endsWith('.js'))
      .map((name) => `dist/app/assets/${name}`),
  ]
  const found = files.map((file) => {
    const code = readFileSync(file, 'utf8').replace(GUARDED_CALL, '')
    return `${file}: ${TOO_NEW.exec(code)?.[0] ?? 'nothing'}`
  })
  expect(found).toEqual(files.map((file) => `${file}: nothing`))
})
