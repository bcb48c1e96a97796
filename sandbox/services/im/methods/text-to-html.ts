const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A message's text as the portal's HTML (`CONVERT_TEXT`): formatting tags, mentions, links and line breaks. */
export function textToHtml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll(/\[(\/?)([bius])\]/gi, (_, slash: string, tag: string) => `<${slash}${tag.toLowerCase()}>`)
    .replaceAll(
      /\[USER=(\d+)[^\]]*\](.*?)\[\/USER\]/gi,
      '<span class="bx-messenger-ajax" data-userId="$1">$2</span>',
    )
    .replaceAll(/\[URL=(https?:[^\]]+)\](.*?)\[\/URL\]/gi, '<a href="$1" target="_blank">$2</a>')
    .replaceAll('\n', '<br />')
}
