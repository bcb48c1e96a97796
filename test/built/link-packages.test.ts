import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linkPackages } from './docker/link-packages.ts'

const A = { version: '1.0.0', integrity: 'sha512-a' }
const NATIVE = { version: '1.0.0', integrity: 'sha512-native', optional: true }
const LOCK = { '': {}, 'node_modules/a': A, 'node_modules/native': NATIVE }

/** A project with its packages installed, and differences between it and the image. */
interface Example {
  scripts?: Record<string, string>
  installed?: Record<string, object>
  lockInImage?: Record<string, object>
}

/** Tries to link the packages of an example; true when they are linked. */
function tryToLink({ scripts = {}, installed = { 'node_modules/a': A }, lockInImage = LOCK }: Example) {
  const folder = mkdtempSync(join(tmpdir(), 'link-packages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [project, image] = [join(folder, 'project'), join(folder, 'image')]
  const write = (path: string, content: object) => writeFileSync(path, JSON.stringify(content))
  mkdirSync(join(project, 'node_modules'), { recursive: true })
  mkdirSync(image)
  for (const root of [project, image]) {
    write(join(root, 'package.json'), { scripts })
    writeFileSync(join(root, '.npmrc'), '')
  }
  write(join(project, 'package-lock.json'), { packages: LOCK })
  write(join(image, 'package-lock.json'), { packages: lockInImage })
  write(join(project, 'node_modules/.package-lock.json'), { packages: installed })
  const isLinked = linkPackages(project, image)
  const link = lstatSync(join(image, 'node_modules'), { throwIfNoEntry: false })
  expect(link?.isSymbolicLink() ?? false).toBe(isLinked)
  return isLinked
}

test('installed packages stand in for npm ci, without optional ones of other systems', () => {
  expect(tryToLink({})).toBe(true)
})

test.each<[string, Example]>([
  ['another lockfile in the image', { lockInImage: { ...LOCK, 'node_modules/b': A } }],
  ['a missing package', { installed: {} }],
  ['a package of another version', { installed: { 'node_modules/a': { ...A, version: '1.0.1' } } }],
  ['an extraneous package', { installed: { 'node_modules/a': A, 'node_modules/b': A } }],
  ['an installation script', { scripts: { postinstall: 'node x.js' } }],
])('with %s, npm ci runs', (_, example) => {
  expect(tryToLink(example)).toBe(false)
})
