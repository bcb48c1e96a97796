/** Wrong values by name; every parameter of every method is tested with all of them. */
export const WRONG_VALUES: Readonly<Record<string, unknown>> = {
  text: 'x',
  number: 5,
  list: [5],
  map: { a: 5 },
  empty: '',
  negative: -5,
  huge: Number.MAX_SAFE_INTEGER,
  null: null,
  flag: true,
}
