/** Throws a defect to the error boundary, from code that runs outside of rendering. */
export function Thrown({ error }: { error: unknown }): never {
  throw error
}
