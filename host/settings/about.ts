import * as v from 'valibot'

/** What an operator reads about a variable of the environment. */
export interface About {
  /** What it decides, in whole sentences. */
  text: string
  /** What may stand in it: the unit and the bounds. */
  takes: string
  /** What holds when it isn't set. */
  byDefault: string
}

/** Puts the operator's text into a variable's schema, so that the docs are made from what is parsed. */
export function about<Input>({ text, takes, byDefault }: About) {
  return v.metadata<Input, { text: string; takes: string; byDefault: string }>({ text, takes, byDefault })
}
