/** The words of a chat's head in one language. */
export interface HeadWords {
  /** BCP 47. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** True where numbers below 1,000 are written in the digits 0 to 9. */
  readonly hasPlainDigits: boolean
  readonly open: string
  readonly muted: string
  /** Texts before and after the unread count, by its plural category; categories that are left out have `other`. */
  readonly unread: Readonly<Record<string, readonly [before: string, after: string]>> & {
    readonly other: readonly [before: string, after: string]
  }
}
