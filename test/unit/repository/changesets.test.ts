import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }

test('every changeset names this package, a step of its version, and a text', () => {
  const changesets = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md')
  const wellFormed = new RegExp(`^---\\n['"]?${name}['"]?: (patch|minor|major)\\n---\\n\\n\\S`)
  const wrong = changesets.filter((file) => !wellFormed.test(readFileSync(`.changeset/${file}`, 'utf8')))
  expect(wrong).toEqual([])
})
