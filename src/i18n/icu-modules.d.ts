/** A language file, or a part of it (`?icu=chat`), compiled by the build (`tools/icu-messages.ts`). */
declare module '*?icu' {
  const messages: import('use-intl').AbstractIntlMessages
  export default messages
}

declare module '*?icu=chat' {
  const messages: import('use-intl').AbstractIntlMessages
  export default messages
}

declare module '*?icu=conversation' {
  const messages: import('use-intl').AbstractIntlMessages
  export default messages
}

declare module '*?icu=pages' {
  const messages: import('use-intl').AbstractIntlMessages
  export default messages
}

declare module '*?icu=later' {
  const messages: import('use-intl').AbstractIntlMessages
  export default messages
}
