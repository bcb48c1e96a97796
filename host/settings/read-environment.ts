import * as v from 'valibot'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The parsed settings, or all mistakes, each as a sentence that names the variable. */
export type EnvironmentReading<Settings> =
  | { ok: true; settings: Settings }
  | { ok: false; mistakes: string[] }

/** Parses the environment by a schema. An empty variable counts as unset: Docker and systemd clear variables so. */
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
