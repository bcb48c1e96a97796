import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { PERMISSIONS } from '../../../src/setup/permissions.ts'

test('docs/permissions.md has the installer’s table: its permissions, in its order and its words', () => {
  const rows = PERMISSIONS.map(({ scope, isNeeded }) => {
    const { name, why, without } = en.permissions[scope]
    return `| ${name} | \`${scope}\` | ${isNeeded ? 'needed' : 'optional'} | ${why} | ${without} |`
  })
  const doc = readFileSync('docs/permissions.md', 'utf8')
  const table = doc.split('\n').filter((line) => line.includes('| `'))
  // Any width of the columns is allowed.
  expect(table.map((line) => line.replaceAll(/ +/g, ' '))).toEqual(rows)
})
