import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Texts of the gallery's own code, which nothing else of the app has. */
const MARKS = ['Gallery of Deal Chat', 'Hallenbeleuchtungsmodernisierung', 'data-gallery', '#/gallery']
const BUILT = 'dist/app'
const SOURCE = 'src/features/gallery'

test('a production build has nothing of the gallery', () => {
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(html|js|css|tsx?)$/.test(entry.name))
      .map(({ name, parentPath }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }))
  const source = filesIn(SOURCE)
  const built = filesIn(BUILT)
  expect(built.length).toBeGreaterThan(5)
  for (const mark of MARKS) {
    const filesWithIt = (files: typeof built) =>
      files.filter(({ text }) => text.includes(mark)).map(({ name }) => name)
    expect(filesWithIt(source)).not.toEqual([])
    expect(filesWithIt(built)).toEqual([])
  }
})
