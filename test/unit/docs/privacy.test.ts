import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FOLDERS = ['src/chat', 'src/setup', 'src/portal', 'src/features', 'src/shared']

/** A quoted name of a REST method in the code, such as `im.chat.get` or `profile`. */
const METHOD =
  /'((?:im|imopenlines|imbot|crm|disk|user|placement|app|method|server)(?:\.[a-z]\w*)+|profile|scope)'/gi

/** REST methods that a text names in quotes. */
function methodsOf(text: string): string[] {
  // `method.get` takes names in lower case only.
  return [...text.matchAll(METHOD)].flatMap(([, method = '']) => method.toLowerCase())
}

test('docs/privacy.md names every REST method that the app knows, and no other', () => {
  const source = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8')),
  )
  const known = new Set(source.flatMap(methodsOf))
  const doc = readFileSync('docs/privacy.md', 'utf8').replaceAll('`', "'")
  expect([...new Set(methodsOf(doc))].sort()).toEqual([...known].sort())
})
