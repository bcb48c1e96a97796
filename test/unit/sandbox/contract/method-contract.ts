import type { CardOptions } from '../../../../sandbox/index.ts'

/** A method's parameters, as JSON values. */
export type Params = Readonly<Record<string, unknown>>

/** A call of a method. */
export interface MethodQuery {
  readonly params?: Params
  /** Options besides the contract's own. */
  readonly card?: CardOptions
  /** Owner of the inbound webhook that calls in place of the app; Anna's has every scope, Marco's `im` only. */
  readonly hook?: 'anna' | 'marco'
  /** Earlier calls in the same page. */
  readonly before?: readonly (readonly [string, Params])[]
}

/** An answer with the shape of a documented one. */
export interface ShapeRow extends MethodQuery {
  /** `test/samples/<sample>.json`. */
  readonly sample: string
  /** Names that may be missing, or be there without being in the sample. */
  readonly besides?: readonly string[]
  /** Names whose values may have any shape. */
  readonly open?: readonly string[]
  readonly writes?: true
}

/** An error, word for word. */
export interface ErrorRow extends MethodQuery {
  /** `<code>@<status>` with the portal's text, or the sample with all three. */
  readonly is: { readonly sample: string } | { readonly error: string; readonly text: string }
  /** True when the row is red. */
  readonly red?: true
}

/** The outcome of a call: `ok`, `null`, `false`, `[]`, or `<code>@<status>`. */
export type Outcome = string

/** The contract of one method, from `test/samples/` and the REST reference, section by section. */
export interface MethodContract {
  readonly method: string
  /** Options that every call of the method needs. */
  readonly card?: CardOptions
  /** Valid parameters. */
  readonly good: Params
  /** Case of the parameter names: any, or one only; `none`: no parameters. */
  readonly names: 'any' | 'exact' | 'none'
  /** The outcome for a webhook with every scope. */
  readonly byHook: 'the same' | Outcome
  readonly shapes: readonly ShapeRow[]
  /** Errors in the reference besides those of any method: `<code>@<status>`, separated by spaces. */
  readonly documented: string
  readonly errors: readonly ErrorRow[]
  /** Outcome of the valid parameters without this one. */
  readonly missing: Readonly<Record<string, Outcome>>
  /** Outcome of each of `WRONG_VALUES` for this parameter: names of the values by outcome, or one outcome for all. */
  readonly wrong: Readonly<Record<string, Outcome | Readonly<Record<Outcome, string>>>>
}
