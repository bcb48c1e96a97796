import { sample } from '../sample.ts'

/** A sample answer of REST; that of an error has its HTTP status beside it. */
export interface Sample {
  _status?: number
  // biome-ignore lint/suspicious/noExplicitAny: the samples' shapes are what these tests are about.
  [key: string]: any
}

/** Reads `test/samples/<name>.json`. */
export function sampleOf(name: string): Sample {
  return sample(name)
}
