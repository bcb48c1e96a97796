import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }

/** Majors that package.json promises: `^20.19 || ^22.12 || >=24` gives 20, 22 and 24. */
const promised = engines.node.split('||').map((range) => Number(/\d+/.exec(range)?.[0]))

const developedOn = Number(readFileSync('.nvmrc', 'utf8'))

test('CI runs every major of Node that package.json promises', () => {
  const ci = readFileSync('.github/workflows/ci.yml', 'utf8')
  const tested = /^ +node: \[(.+)\]$/m.exec(ci)?.[1]?.split(',').map(Number)
  expect(tested).toEqual(promised)
})

test('.nvmrc names a major of Node that package.json promises', () => {
  expect(promised).toContain(developedOn)
})

test('the image runs the Node that .nvmrc names', () => {
  const images = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM node:(\d+)/gm)]
  expect(images.map(([, major]) => Number(major))).toEqual([developedOn, developedOn])
})
