/** `emojibase-data` in a language, as the build shortens it for the picker (`tools/emoji-data.ts`). */
declare module '*?emoji' {
  const data: import('frimousse').EmojiData
  export default data
}
