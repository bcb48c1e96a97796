/** A write that comes without a press of its own, announced to the sandbox before it comes. */
export type AnnouncedWrite =
  /** The person switched something on: `method` comes by itself while the app's user option has this value. */
  | { readonly kind: 'setting'; readonly method: string; readonly option: string; readonly value: unknown }
  /** `im.dialog.writing`, while the person types. */
  | { readonly kind: 'typing' }
  /** A file that was pressed for a moment ago and waits for the network, by its name. */
  | { readonly kind: 'file'; readonly name: string }
