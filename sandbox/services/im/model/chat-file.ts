/** A file of a chat. */
export interface ChatFile {
  readonly id: number
  readonly authorId: number
  /** Unix time in milliseconds, by the portal's clock. */
  readonly at: number
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly type: 'file' | 'image' | 'audio' | 'video'
  /** Size of a picture, in pixels; null for any other file. */
  readonly image: { readonly width: number; readonly height: number } | null
}
