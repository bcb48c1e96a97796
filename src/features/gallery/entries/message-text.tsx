import { MessageText } from '../../chat-view/timeline/text/message-text.tsx'
import { MESSAGE_TEXTS } from '../fixtures/message-texts.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'

/** ID of Anna Keller, whom some texts mention. */
const ME = 27

/** The text of a message with every kind of markup. */
export const MESSAGE_TEXT: GalleryGroup = {
  id: 'message-text',
  title: 'Text of a message',
  entries: [
    entry('styles', 'bold, italic, struck, underlined, a smiley'),
    entry('links', 'links: elsewhere, the portal’s own, one that lies, one that is none'),
    entry('mentions', 'mentions: of me, of others, of a chat, of everyone'),
    entry('quotes', 'quotes: the portal’s own, arrows'),
    entry('code', 'code that is wider than the chat'),
    entry('lists', 'a tag that the messenger doesn’t know'),
    entry('colours', 'colours, sizes, the way to a message, votes'),
    entry('me', 'in the third person'),
    entry('loud', 'loud'),
    entry('bot', 'what a bot writes'),
    entry('rightToLeft', 'lines from right to left among others'),
    entry('turned', 'a direction that is turned ends with its line'),
    entry('emoji', 'emoji sequences'),
    entry('word', 'a very long word'),
    entry('long', 'long: folded'),
  ],
}

function entry(id: keyof typeof MESSAGE_TEXTS, title: string): GalleryEntry {
  return {
    id,
    title,
    folder: 'features/chat-view',
    render: () => <MessageText text={MESSAGE_TEXTS[id]} me={ME} />,
  }
}
