import * as v from 'valibot'

/** Documentation of an environment variable, for `docs/configuration.md`. */
export interface SettingDescription {
  /** Meaning of the variable, in whole sentences. */
  text: string
  /** Accepted values: the unit and the bounds. */
  takes: string
  /** Value when the variable isn't set. */
  byDefault: string
}

/** Schema metadata with a setting's documentation, so that the docs are generated from the schema that parses it. */
export function describeSetting<Input>({ text, takes, byDefault }: SettingDescription) {
  return v.metadata<Input, { text: string; takes: string; byDefault: string }>({ text, takes, byDefault })
}
