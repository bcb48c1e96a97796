import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'

/** The app's own failures have no row, because no portal caused them. */
const { details, defect, missingCode, ...failures } = en.failure

test('docs/failures.md describes every failure under the heading of its screen', () => {
  const doc = readFileSync('docs/failures.md', 'utf8')
  for (const { heading } of [...Object.values(failures), defect, missingCode]) {
    expect(doc).toContain(`**${heading}**`)
  }
  expect(doc.match(/^\| `/gm)).toHaveLength(Object.keys(failures).length)
  expect(details).not.toBe('')
})
