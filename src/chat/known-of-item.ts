/** The chat's knowledge of its CRM item, for the line of facts above the chat. */
export interface KnownOfItem {
  /** The user responsible; null: nobody, or the name is not known. `picture`: absolute URL; empty: none. */
  readonly responsible: { readonly name: string; readonly picture: string } | null
}
