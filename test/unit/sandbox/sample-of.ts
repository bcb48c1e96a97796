import { sample } from '../sample.ts'

/** A sample answer of REST; an error's has its HTTP status beside it. */
export interface Sample {
  _status?: number
  // biome-ignore lint/suspicious/noExplicitAny: the samples' shapes are what these tests are about.
  [key: string]: any
}

/** `test/samples/<name>.json`. */
export function sampleOf(name: string): Sample {
  return sample(name)
}
