/** What an app may send by mistake, by a name for each; every parameter of every method is given all of them. */
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
