import { afterEach } from 'vitest'
import { endPages } from './open-app.ts'

// A setup file: it runs for each file of tests, also where files share a worker's modules.
afterEach(endPages)
