/** `{ filter: { '%TITLE': 'x' }, USERS: [7] }` → `filter[%TITLE]=x`, `USERS[0]=7`: a form's fields, as PHP reads them. */
export function formFields(value: unknown, name = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) =>
    formFields(inner, name === '' ? key : `${name}[${key}]`),
  )
}
