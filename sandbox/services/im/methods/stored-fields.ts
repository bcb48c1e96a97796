/** The fields of an attachment's block or of a button, as sent or as stored. */
export type Fields = Readonly<Record<string, unknown>>

/** An address that the portal keeps: a path, or one of HTTP. */
export const ADDRESS = /^(?:\/|https?:\/\/)/
/** A colour that the portal keeps: `#abc`, `#aabbcc`. */
export const COLOR = /^#(?:[\da-f]{3}){1,2}$/i

/** True for a map of fields; PHP's list is none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
