import * as v from 'valibot'

/** The text of each variable that is set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the environment says, or every mistake in it, each in a sentence that names the variable. */
export type EnvironmentReading<Settings> =
  | { ok: true; settings: Settings }
  | { ok: false; mistakes: string[] }

/** Reads the environment by a schema. An empty variable is one that isn't set: so Docker and systemd clear them. */
export function readEnvironment<Output>(
  schema: v.GenericSchema<unknown, Output>,
  env: Environment,
): EnvironmentReading<Output> {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, text]) => text !== undefined && text.trim() !== ''),
  )
  const reading = v.safeParse(schema, set)
  if (!reading.success) return { ok: false, mistakes: reading.issues.map(({ message }) => message) }
  return { ok: true, settings: reading.output }
}
