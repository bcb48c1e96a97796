import * as v from 'valibot'
import { allowedAddress } from './allowed-address.ts'

/**
 * Schemas for PHP's JSON: numbers as strings, `""` or null for nothing, `[]` for an empty object, a map for a list with
 * gaps. No other file knows these shapes.
 */

const DIGITS = /^-?\d{1,15}$/

/** An integer, or its digits: `27`, `"27"`. */
export const int = v.union([
  v.pipe(v.number(), v.safeInteger()),
  v.pipe(
    v.string(),
    v.regex(DIGITS),
    v.transform((digits) => Number(digits)),
  ),
])

/** An ID: a positive integer or its digits. */
export const id = v.pipe(int, v.minValue(1))

/** An integer; absent, null and `""` read as null. */
export const optionalInt = v.nullish(
  v.union([
    int,
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
  ]),
  null,
)

/** A text; absent, null and false read as `""`. */
export const text = v.nullish(
  v.union([
    v.string(),
    v.pipe(
      v.literal(false),
      v.transform(() => ''),
    ),
  ]),
  '',
)

/** A text, or the number that PHP makes of it, without blanks at its ends; any other shape reads as `""`. */
export const words = v.fallback(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value).trim()),
  ),
  '',
)

/** A flag: a boolean, `Y` or `N`, 1 or 0; absent and null read as false. */
export const flag = v.nullish(
  v.union([
    v.boolean(),
    v.pipe(
      v.picklist(['Y', 'N', '1', '0', '', 1, 0]),
      v.transform((value) => value === 'Y' || value === '1' || value === 1),
    ),
  ]),
  false,
)

/** A list, or the map that PHP sends for a list with gaps in its keys. */
export function listOf<T>(schema: v.GenericSchema<unknown, T>) {
  return v.pipe(v.unknown(), v.transform(withoutGaps), v.array(schema))
}

/** A list of `listOf`, or one value in place of a list of one. */
export function listOrOne<T>(schema: v.GenericSchema<unknown, T>) {
  return v.union([
    listOf(schema),
    v.pipe(
      schema,
      v.transform((one) => [one]),
    ),
  ])
}

function withoutGaps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.keys(value).every((key) => DIGITS.test(key)) ? Object.values(value) : value
}

/** A list of IDs: `[27]`, `["27"]`, `{ "1": 27 }`, or the keys of a map whose values are true: `{ "27": true }`. */
export const idList = v.nullish(
  v.union([
    listOf(int),
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(DIGITS)), v.union([v.boolean(), v.picklist(['Y', 'N'])])),
      v.transform((map) =>
        Object.keys(map)
          .filter((key) => map[key] === true || map[key] === 'Y')
          .map(Number),
      ),
    ),
  ]),
  [],
)

/** The placeholder picture of old portals. */
const NO_PICTURE = /\/blank\.gif$/

/** A picture's URL; `""`: none, or one that `allowedAddress` refuses. */
export const picture = v.pipe(
  text,
  v.transform((address) => (NO_PICTURE.test(address) ? '' : allowedAddress(address, 'picture'))),
)

/** A file's URL; `""`: none, or one that `allowedAddress` refuses. Any other shape reads as none. */
export const fileAddress = v.pipe(
  v.fallback(text, ''),
  v.transform((address) => allowedAddress(address, 'picture')),
)
