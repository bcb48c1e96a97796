import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  integrity?: string
  link?: boolean
  resolved?: string
}

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}

/** Packages that npm downloads: the entry without a path is the project itself, a link is a folder of it. */
const downloaded = Object.entries(lockfile.packages).filter(([path, { link }]) => path !== '' && !link)

test('every package that npm downloads has a checksum in the lockfile', () => {
  expect(downloaded.length).toBeGreaterThan(100)
  expect(pathsOf(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
})

test('the lockfile names no registry, so npm asks the one that each machine is set to', () => {
  expect(pathsOf(({ resolved }) => resolved?.includes('://') ?? false)).toEqual([])
})

function pathsOf(isWrong: (locked: LockedPackage) => boolean): string[] {
  return downloaded.filter(([, locked]) => isWrong(locked)).map(([path]) => path)
}
