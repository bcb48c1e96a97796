/** A language file whose texts the build has compiled (`tools/icu-messages.ts`). */
declare module '*?icu' {
  const messages: import('use-intl').AbstractIntlMessages
  export default messages
}
