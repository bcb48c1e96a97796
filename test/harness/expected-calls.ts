import { afterEach, expect } from 'vitest'
import { takeUnexpectedCalls } from '../portal-stand-in.ts'

// A setup file: it runs for each file of tests, also where files share a worker's modules.
afterEach(() => {
  expect(takeUnexpectedCalls(), 'unexpected calls of the portal').toEqual([])
})
