import { expect, test } from 'vitest'
import { parseText, plainTextOf } from '../../../../src/chat/text/parse-text.ts'
import { TAG_NAMES } from '../../../../src/chat/text/tag-names.ts'
import { outline } from './outline.ts'
import { readerWords } from './reader-words.ts'

const ORIGIN = 'https://acme.example'
const RULE = '-'.repeat(54)
const PICTURE = 'https://a.example/b.png'
const SPACES = '\u00a0'.repeat(4)

interface Row {
  readonly text: string
  /** As the tree is outlined. */
  readonly drawn: string
  /** In one line, of last messages, quoted messages and announcements; as `drawn` by default. */
  readonly line?: string
}

/**
 * The messenger's tags, a block for each row of the REST reference's table of them (T9). Where the app deliberately
 * differs, a comment says so.
 */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  '[B] [I] [U] [S]': [
    { text: '[B]a[/B]', drawn: 'bold(a)', line: 'a' },
    { text: '[i]a[/I]', drawn: 'italic(a)', line: 'a' },
    { text: '[U]a[/U]', drawn: 'underline(a)', line: 'a' },
    { text: 'a [S]b[/S] c', drawn: 'a strike(b) c', line: 'a c' },
    // The messenger would say that the message is deleted.
    { text: '[S]b[/S]', drawn: 'strike(b)', line: 'b' },
    { text: '[B][I][U]a[/U][/I][/B]', drawn: 'bold(italic(underline(a)))', line: 'a' },
    {
      text: `${'[B][I]'.repeat(8)}a${'[/I][/B]'.repeat(8)}`,
      // Ten deep; a style in itself adds nothing.
      drawn: `bold(italic(${'[B][I]'.repeat(3)}a))${'[/I][/B]'.repeat(3)}`,
      line: `${'[B][I]'.repeat(3)}a${'[/I][/B]'.repeat(3)}`,
    },
    { text: '[B=1]a[/B]', drawn: '[B=1]a[/B]' },
    { text: '[B]a', drawn: '[B]a' },
  ],
  '[SIZE]': [
    { text: '[SIZE=20]a[/SIZE]', drawn: 'size[20](a)', line: 'a' },
    { text: '[SIZE=20px]a[/SIZE][size=20pt]b[/size]', drawn: 'size[20](a)size[20](b)', line: 'ab' },
    { text: '[SIZE=5]a[/SIZE][SIZE=31]b[/SIZE]', drawn: 'size[8](a)size[30](b)', line: 'ab' },
    { text: '[SIZE=1000]a[/SIZE]', drawn: 'size[30](a)', line: 'a' },
    { text: '[SIZE=big]a[/SIZE]', drawn: '[SIZE=big]a[/SIZE]' },
    { text: '[SIZE]a[/SIZE]', drawn: '[SIZE]a[/SIZE]' },
  ],
  '[COLOR]': [
    { text: '[COLOR=#f00]a[/COLOR]', drawn: 'colour[#f00](a)', line: 'a' },
    { text: '[COLOR=#FF0000]a[/COLOR]', drawn: 'colour[#FF0000](a)', line: 'a' },
    { text: '[COLOR=red]a[/COLOR]', drawn: '[COLOR=red]a[/COLOR]' },
    { text: '[COLOR=#ff]a[/COLOR]', drawn: '[COLOR=#ff]a[/COLOR]' },
    { text: '[COLOR=#f00;x]a[/COLOR]', drawn: '[COLOR=#f00;x]a[/COLOR]' },
  ],
  '[BR], line breaks, indents': [
    { text: 'a[BR]b\nc\r\nd', drawn: 'a⏎b⏎c⏎d', line: 'a b c d' },
    { text: '\n\na\n\nb\n[BR]\n', drawn: 'a⏎⏎b', line: 'a b' },
    { text: 'a\tb    c', drawn: `a${SPACES}b${SPACES}c`, line: 'a b c' },
  ],
  '[URL]': [
    { text: `[URL]${PICTURE}[/URL]`, drawn: `link[${PICTURE}](${PICTURE})`, line: PICTURE },
    { text: '[URL=https://a.example/]b[/URL]', drawn: 'link[https://a.example/](b)', line: 'b' },
    { text: '[URL=/crm/deal/details/1/]b[/URL]', drawn: 'link[/crm/deal/details/1/](b)', line: 'b' },
    { text: '[URL=javascript:alert(1)]b[/URL]', drawn: 'b' },
    {
      text: '[URL=/list/?filter[STAGE_ID]=NEW&a[0]=1]b[/URL]',
      drawn: 'link[/list/?filter[STAGE_ID]=NEW&a[0]=1](b)',
      line: 'b',
    },
    { text: '[URL=/list/?a[0]]b[/URL]', drawn: 'link[/list/?a[0]](b)', line: 'b' },
    { text: '[URL=/list/?a[=1]b[/URL]', drawn: 'link[/list/?a[=1](b)', line: 'b' },
    { text: '[URL=/list/?a[0]=1&b[=2]c[/URL]', drawn: 'link[/list/?a[0]=1&b[=2](c)', line: 'c' },
    { text: '[URL=/list/?a[=1]b [see][/URL]', drawn: 'link[/list/?a[=1](b [see])', line: 'b [see]' },
    { text: '[URL=/a\nb]c[/URL]', drawn: 'c' },
    { text: '[URL=/a [URL=/b]c[/URL]', drawn: '[URL=/a link[/b](c)', line: '[URL=/a c' },
    { text: '[URL=/a [B]c[/B]', drawn: '[URL=/a bold(c)', line: '[URL=/a c' },
  ],
  'bare address': [
    // A link instead of the picture, whose host would learn who reads the message.
    { text: `see ${PICTURE}`, drawn: `see link[${PICTURE}](${PICTURE})`, line: `see ${PICTURE}` },
  ],
  '[IMG]': [
    // Links instead of the pictures, as above.
    {
      text: `[IMG SIZE=small]${PICTURE} [/IMG]`,
      drawn: `link[${PICTURE}](${PICTURE} )`,
      line: PICTURE,
    },
    { text: `[img size=MEDIUM]${PICTURE}[/img]`, drawn: `link[${PICTURE}](${PICTURE})`, line: PICTURE },
    {
      text: `[IMG SIZE=large][URL]${PICTURE}[/URL][/IMG]`,
      drawn: `link[${PICTURE}](${PICTURE})`,
      line: PICTURE,
    },
    { text: '[IMG]a.png[/IMG]', drawn: '[IMG]a.png[/IMG]' },
    { text: '[IMG SIZE=huge]a.png[/IMG]', drawn: '[IMG SIZE=huge]a.png[/IMG]' },
    { text: '[IMG SIZE=small]javascript:a.png[/IMG]', drawn: '[IMG SIZE=small]javascript:a.png[/IMG]' },
    { text: '[IMG SIZE=small]/a.txt[/IMG]', drawn: '[IMG SIZE=small]/a.txt[/IMG]' },
  ],
  '[ICON]': [
    // A word instead of the picture, as above.
    { text: `[ICON=${PICTURE} size=30 title=Unicorn]`, drawn: 'icon[Unicorn]', line: '(Unicorn)' },
    {
      text: `[icon=${PICTURE} title=A horn width=30 height=20]`,
      drawn: 'icon[A horn]',
      line: '(A horn)',
    },
    { text: `[ICON=${PICTURE}?a[0] title=Unicorn]`, drawn: 'icon[Unicorn]', line: '(Unicorn)' },
    { text: `a [ICON=${PICTURE}]`, drawn: 'a icon[]', line: 'a (Icon)' },
    { text: '[ICON]', drawn: '[ICON]' },
  ],
  '[USER]': [
    { text: '[USER=27]Anna[/USER]', drawn: 'mention[27](Anna)', line: 'Anna' },
    { text: '[USER=0]Anna[/USER]', drawn: 'Anna' },
    { text: '[USER=x]Anna[/USER]', drawn: '[USER=x]Anna[/USER]' },
  ],
  '[USER] of today': [
    { text: '[USER=27 REPLACE]Ann[/USER]', drawn: 'mention[27 today](Ann)', line: 'Anna Keller' },
    { text: '[USER=9 REPLACE]Ann[/USER]', drawn: 'mention[9 today](Ann)', line: 'Ann' },
    { text: '[USER=27][/USER]', drawn: 'mention[27]()', line: 'Anna Keller' },
    { text: '[USER=9][/USER]', drawn: 'mention[9]()', line: 'User 9' },
  ],
  '[USER=all]': [
    { text: '[USER=all]Team[/USER]', drawn: 'mention[all](Team)', line: 'Team' },
    { text: '[USER=all REPLACE]Team[/USER]', drawn: 'mention[all today](Team)', line: 'Team' },
    { text: '[user=ALL][/user]', drawn: 'mention[all]()', line: 'Everyone' },
  ],
  '[CHAT]': [
    { text: '[CHAT=12]North[/CHAT]', drawn: 'chat[12](North)', line: 'North' },
    { text: '[CHAT=5][/CHAT]', drawn: 'chat[5]()', line: 'Sales' },
    { text: '[CHAT=12][/CHAT]', drawn: 'chat[12]()', line: 'Chat 12' },
    { text: '[CHAT=x]North[/CHAT]', drawn: '[CHAT=x]North[/CHAT]' },
  ],
  '[CHAT=imol|…]': [
    { text: '[CHAT=imol|12]Website[/CHAT]', drawn: 'session[12](Website)', line: 'Website' },
    { text: '[chat=IMOL|5][/chat]', drawn: 'session[5]()', line: 'Chat 5' },
    { text: '[CHAT=imol]Website[/CHAT]', drawn: '[CHAT=imol]Website[/CHAT]' },
  ],
  '[CONTEXT]': [
    { text: '[CONTEXT=chat12/345]there[/CONTEXT]', drawn: 'context[chat12/345](there)', line: 'there' },
    { text: '[CONTEXT=27:31/345]there[/CONTEXT]', drawn: 'context[27:31/345](there)', line: 'there' },
    { text: 'a[CONTEXT=chat12/345][/CONTEXT]', drawn: 'a' },
    { text: '[CONTEXT=12/345]there[/CONTEXT]', drawn: '[CONTEXT=12/345]there[/CONTEXT]' },
    { text: '[CONTEXT=chat12]there[/CONTEXT]', drawn: '[CONTEXT=chat12]there[/CONTEXT]' },
  ],
  '[SEND]': [
    { text: '[SEND=/help]Help[/SEND]', drawn: 'command(Help)', line: 'Help' },
    { text: '[SEND]/help[/SEND]', drawn: 'command(/help)', line: '/help' },
    { text: '[SEND=/help][/SEND]', drawn: 'command(/help)', line: '/help' },
    { text: 'a[SEND=/help] [/SEND]', drawn: 'a' },
    { text: '[SEND=[B]x[/B]]Help[/SEND]', drawn: 'command(Help)', line: 'Help' },
    { text: '[SEND=/a\n/b]Help[/SEND]', drawn: 'command(Help)', line: 'Help' },
    { text: '[SEND=/help]a\nb[/SEND]', drawn: '[SEND=/help]a⏎b[/SEND]', line: '[SEND=/help]a b[/SEND]' },
    { text: '[SEND][/SEND]', drawn: '[SEND][/SEND]' },
  ],
  '[PUT]': [
    { text: '[PUT=/search ]Search[/PUT]', drawn: 'command(Search)', line: 'Search' },
    { text: '[PUT]/search[/PUT]', drawn: 'command(/search)', line: '/search' },
    { text: '[PUT=a[0]]Search[/PUT]', drawn: 'command(Search)', line: 'Search' },
  ],
  '[CALL]': [
    { text: '[CALL=+49301234]office[/CALL]', drawn: 'phone(office)', line: 'office' },
    { text: '[CALL]+49 (30) 12-34 #5[/CALL]', drawn: 'phone(+49 (30) 12-34 #5)', line: '+49 (30) 12-34 #5' },
    { text: '[CALL]Anna[/CALL]', drawn: '[CALL]Anna[/CALL]' },
    { text: '[CALL=Anna]a[/CALL]', drawn: '[CALL=Anna]a[/CALL]' },
    { text: '[CALL=+49301234][/CALL]', drawn: '[CALL=+49301234][/CALL]' },
  ],
  '[PCH]': [
    { text: 'Missed call [PCH=15]history[/PCH]', drawn: 'Missed call ', line: 'Missed call history' },
    { text: 'a\n[PCH=15]history[/PCH]', drawn: 'a', line: 'a history' },
    // Never an empty bubble.
    { text: '[PCH=15]history[/PCH]', drawn: 'history' },
    { text: '[PCH=a]history[/PCH]', drawn: '[PCH=a]history[/PCH]' },
  ],
  '[LIKE] [DISLIKE] [RATING]': [
    { text: '[LIKE]', drawn: 'vote[like]', line: 'Like' },
    { text: '[dislike]', drawn: 'vote[dislike]', line: 'Dislike' },
    { text: '[RATING=4]', drawn: 'vote[4]', line: '[Rating]' },
    { text: '[RATING=0][RATING=6][LIKE=1]', drawn: '[RATING=0][RATING=6][LIKE=1]' },
  ],
  '[DISK]': [
    { text: '[DISK=611]', drawn: 'file', line: '[File]' },
    { text: '[DISK=a]', drawn: '[DISK=a]' },
  ],
  '[ATTACH]': [{ text: 'a [ATTACH=3]', drawn: 'a [ATTACH=3]', line: 'a [Attachment]' }],
  '[TIMESTAMP]': [
    {
      text: '[TIMESTAMP=1790000000 FORMAT=SHORT_TIME_FORMAT]',
      drawn: 'time[1790000000 SHORT_TIME_FORMAT]',
      line: '4:13 PM',
    },
    ...[
      'FORMAT_DATE',
      'SHORT_DATE_FORMAT',
      'MEDIUM_DATE_FORMAT',
      'LONG_DATE_FORMAT',
      'DAY_MONTH_FORMAT',
      'DAY_SHORT_MONTH_FORMAT',
      'SHORT_DAY_OF_WEEK_MONTH_FORMAT',
      'SHORT_DAY_OF_WEEK_SHORT_MONTH_FORMAT',
      'DAY_OF_WEEK_MONTH_FORMAT',
      'FULL_DATE_FORMAT',
    ].map((format) => ({
      text: `[TIMESTAMP=1790000000 FORMAT=${format}]`,
      drawn: `time[1790000000 ${format}]`,
      line: 'September 21, 2026',
    })),
    {
      text: '[timestamp=1790000000 format=FORMAT_DATETIME]',
      drawn: 'time[1790000000 FORMAT_DATETIME]',
      line: 'September 21, 2026 at 4:13 PM',
    },
    {
      text: '[TIMESTAMP=1790000000 FORMAT=LONG_TIME_FORMAT]',
      drawn: 'time[1790000000 LONG_TIME_FORMAT]',
      line: '4:13 PM',
    },
    { text: '[TIMESTAMP=1 FORMAT=ISO]', drawn: '[TIMESTAMP=1 FORMAT=ISO]' },
    { text: '[TIMESTAMP=1]', drawn: '[TIMESTAMP=1]' },
  ],
  '[CODE]': [
    { text: 'see [CODE]a[/CODE]', drawn: 'see code(a)', line: 'see [Code]' },
    {
      text: '[CODE]\n[B]a[/B]\n    b :-)\n>>c\n[/CODE]',
      drawn: 'code([B]a[/B]⏎    b :-)⏎>>c)',
      line: '[Code]',
    },
    { text: '[CODE]a', drawn: '[CODE]a' },
  ],
  '/me': [
    { text: '/me is [B]out[/B]', drawn: 'italic(is bold(out))', line: 'is out' },
    { text: 'a\n/me b', drawn: 'a⏎/me b', line: 'a /me b' },
    { text: '/meet', drawn: '/meet' },
  ],
  '/loud': [
    { text: '/loud a\nb', drawn: 'size[20](a⏎b)', line: 'a b' },
    { text: 'a /loud b', drawn: 'a /loud b' },
  ],
  'arrow quote': [
    { text: '>>a\n>>b\nc', drawn: 'quote[|](a⏎b)⏎c', line: '[Quote] c' },
    { text: '>>>>a', drawn: 'quote[|](>>a)', line: '[Quote]' },
    { text: 'a >>b', drawn: 'a >>b' },
  ],
  'quote block': [
    {
      text: `${RULE}\nLeila [today, 09:15] #chat2184/90405\na\nb\n${RULE}\nc`,
      drawn: 'quote[Leila|today, 09:15|chat2184/90405](a⏎b)⏎c',
      line: '[Quote] c',
    },
    {
      text: `${RULE}\nLeila [today] #27:31/90405\na\n${RULE}`,
      drawn: 'quote[Leila|today|27:31/90405](a)',
      line: '[Quote]',
    },
    { text: `${RULE}\nLeila [today]\na\n${RULE}`, drawn: 'quote[Leila|today](a)', line: '[Quote]' },
    { text: `${RULE}\na\n${RULE}\nb`, drawn: 'quote[|](a)⏎b', line: '[Quote] b' },
    // A closing tag is no date, and the words before it name nobody.
    { text: `${RULE}\n a[/QUOTE]\n${RULE}`, drawn: 'quote[|]( a[/QUOTE])', line: '[Quote]' },
    { text: `${RULE}--\na\n${RULE}-\nb`, drawn: '--quote[|](a)⏎-⏎b', line: '-- [Quote] - b' },
    { text: '------\na [b]\n------', drawn: '------⏎a [b]⏎------', line: '------ a [b] ------' },
    { text: `${RULE}\na`, drawn: `${RULE}⏎a`, line: `${RULE} a` },
  ],
  'unknown tags': [
    { text: '[QUOTE=Anna]a[/QUOTE]', drawn: '[QUOTE=Anna]a[/QUOTE]' },
    {
      text: '[LIST][*]a[*][B]b[/B][/LIST]',
      drawn: '[LIST][*]a[*]bold(b)[/LIST]',
      line: '[LIST][*]a[*]b[/LIST]',
    },
    { text: '[FONT=Arial]a[/FONT]', drawn: '[FONT=Arial]a[/FONT]' },
    { text: '[VIDEO]a[/VIDEO] [see below]', drawn: '[VIDEO]a[/VIDEO] [see below]' },
  ],
}

test.each(Object.entries(TABLE).flatMap(([row, texts]) => texts.map((text) => ({ row, ...text }))))(
  '$row: $text',
  ({ text, drawn, line }) => {
    expect(outline(parseText(text, ORIGIN))).toBe(drawn)
    expect(plainTextOf(text, readerWords)).toBe(line ?? drawn)
  },
)

test('the table has every tag that is read', () => {
  const typed = Object.values(TABLE)
    .flat()
    .map(({ text }) => text.toLowerCase())
  const missing = TAG_NAMES.filter(
    (name) => !typed.some((text) => new RegExp(`\\[${name}[\\]= ]`).test(text)),
  )
  expect(missing).toEqual([])
})
