import type { CardOptions } from '../../../../sandbox/index.ts'

/** A method's parameters, as JSON has them. */
export type Params = Readonly<Record<string, unknown>>

/** One way of asking a method. */
export interface MethodQuery {
  readonly params?: Params
  /** Besides the contract's own. */
  readonly card?: CardOptions
  /** Whose inbound webhook asks instead of the app; Anna's has every permission, Marco's that for the messenger. */
  readonly hook?: 'anna' | 'marco'
  /** What was asked before, in the same page. */
  readonly before?: readonly (readonly [string, Params])[]
}

/** An answer that is shaped as a documented one. */
export interface ShapeRow extends MethodQuery {
  /** `test/samples/<sample>.json`. */
  readonly sample: string
  /** Names that may be missing, or be there without being in the sample. */
  readonly besides?: readonly string[]
  /** Names whose values differ from row to row, whatever is in them. */
  readonly open?: readonly string[]
  readonly writes?: true
}

/** A refusal, word for word. */
export interface ErrorRow extends MethodQuery {
  /** `<code>@<status>`, with what the portal says; or the sample that has all three. */
  readonly is: { readonly sample: string } | { readonly error: string; readonly text: string }
  /** It is the app's mistake. */
  readonly red?: true
}

/** How an answer ended: `ok`, `null`, `false`, `[]`, or `<code>@<status>`. */
export type Outcome = string

/** All that is promised of one method: `test/samples/` and the REST reference, section by section. */
export interface MethodContract {
  readonly method: string
  /** What it needs to be answered at all. */
  readonly card?: CardOptions
  /** Parameters that are in order. */
  readonly good: Params
  /** Whether names of parameters are taken in any case, or in one only; `none`: it has no parameters. */
  readonly names: 'any' | 'exact' | 'none'
  /** What a webhook with every permission is told. */
  readonly byHook: 'the same' | Outcome
  readonly shapes: readonly ShapeRow[]
  /** The errors that the reference has of it, besides those of any method: `<code>@<status>`, by spaces. */
  readonly documented: string
  readonly errors: readonly ErrorRow[]
  /** What comes of the good parameters without this one. */
  readonly missing: Readonly<Record<string, Outcome>>
  /** What comes of each of `WRONG_VALUES` for this one: by outcome the names of the values; one outcome for all. */
  readonly wrong: Readonly<Record<string, Outcome | Readonly<Record<Outcome, string>>>>
}
