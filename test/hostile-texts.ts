/** Depth and length beyond any text written by hand. */
const DEEP = 1000
const LONG_WORD = 10_240

const around = (open: string, close: string) => `${open.repeat(DEEP)}core${close.repeat(DEEP)}`

/**
 * Texts that could harm their reader, by name, for every test that renders texts. None may run, lead elsewhere than it
 * says, throw, overflow or be substituted.
 */
export const HOSTILE_TEXTS = {
  script: '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">',
  'script in tags':
    '[B]<svg onload="window.hacked = true">[/B][CODE]</pre><script>window.hacked = true</script>[/CODE]',
  'handler in an address': '[URL=https://a.example/" onclick="window.hacked = true]press[/URL]',
  'javascript:': '[URL=javascript:window.hacked=true]press[/URL] javascript:window.hacked=true',
  'javascript: in capitals': '[URL=JaVaScRiPt:window.hacked=true]press[/URL]',
  'javascript: with blanks':
    '[URL= java\tscript:window.hacked=true]press[/URL][URL=\u0001javascript:window.hacked=true]press[/URL]',
  'javascript: in entities':
    '[URL=javascript&colon;window.hacked=true]press[/URL][URL=&#106;avascript:window.hacked=true]press[/URL]',
  'javascript: with what is not seen':
    '[URL=java\u200bscript:window.hacked=true]press[/URL][URL=ｊavascript:window.hacked=true]press[/URL]',
  'javascript: shown': '[URL]javascript:window.hacked=true[/URL][IMG]javascript:window.hacked=true[/IMG]',
  'javascript: of a bot':
    '[SEND=javascript:window.hacked=true]press[/SEND][CALL=javascript:window.hacked=true]press[/CALL]',
  'data:': '[URL=data:text/html,<script>window.hacked=true</script>]press[/URL] data:text/html,x',
  'other schemes':
    '[URL=vbscript:x]a[/URL][URL=file:///etc/passwd]b[/URL][URL=blob:https://a.example/1]c[/URL][URL=tel:+49]d[/URL][URL=ftp://a.example]e[/URL]',
  'another host as a path':
    '[URL=//evil.example/x]a[/URL][URL=/\\evil.example/x]b[/URL][URL=/\t/evil.example]c[/URL][URL=\\\\evil.example]d[/URL]',
  'a link that lies':
    '[URL=https://evil.example/]https://bank.example/[/URL][URL=https://bank.example@evil.example/]bank.example[/URL]',
  'a link that lies by direction': '[URL=https://evil.example/]\u202emoc.elpmaxe.knab//:sptth[/URL]',
  'foreign letters': 'https://b\u0430nk.example/ https://bank.example\u2044login.evil.example/',
  'nested tags': around('[B]', '[/B]'),
  'nested quotes': around('[QUOTE]', '[/QUOTE]'),
  'nested lists': around('[LIST][*]', '[/LIST]'),
  'nested links': around('[URL=https://a.example/]', '[/URL]'),
  'tags without end': '[B][I][URL=https://a.example/][QUOTE]'.repeat(DEEP),
  'ends without tags': '[/B][/I][/URL][/QUOTE][/LIST][/CODE][*]'.repeat(DEEP),
  'crossed tags': '[B]a[I]b[/B]c[/I]'.repeat(DEEP),
  'brackets without end': '['.repeat(LONG_WORD),
  'brackets that end nothing': ']'.repeat(LONG_WORD),
  'quotes in attributes':
    '[URL="https://a.example/"x"]a[/URL][URL=\'"\']b[/URL][USER="27"]c[/USER][icon="x" title="]"]',
  'right to left overrides':
    '\u202eevil\u202e [B]\u2067more[/B] [USER=27]\u202eAnna[/USER] [URL=https://a.example/]\u202e[/URL]\nnext line',
  'directions without end': '\u2066\u2067\u2068\u202a\u202b\u202d\u202e'.repeat(DEEP),
  'a long word': 'w'.repeat(LONG_WORD),
  'a long address': `https://a.example/${'p'.repeat(LONG_WORD)}`,
  'a long name': `[USER=27]${'n'.repeat(LONG_WORD)}[/USER]`,
  'a long line of code': `[CODE]${'c'.repeat(LONG_WORD)}[/CODE]`,
  'many lines': 'line\n'.repeat(DEEP),
  'many arrows': '>>\n'.repeat(DEEP),
  'many rules': `${'-'.repeat(54)}\n`.repeat(DEEP),
  'stacked marks': `Z${'\u0353\u0310\u0489'.repeat(DEEP)}`,
  emoji: '👩‍👩‍👧‍👦 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ #️⃣ 👍🏽 ❤️‍🔥',
  'families without end': '👩\u200d'.repeat(DEEP),
  'halves of characters': '\ud83d \udc69 [B]\ud800[/B] https://a.example/\udfff',
  'null characters': 'a\0b [B]\0[/B] [URL=https://a.example/\0]x[/URL]',
  controls: '\u0000\u0007\u0008\u000b\u000c\u001b[31m\u007f\u0085\ufffe\uffff',
  'references of a batch': '$result[chat][ID] $result[chat] [B]$result[me][ID][/B]',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be shown as it stands
  'format strings': '{count, plural, one {#} other {<b>#</b>}} {name} %s %d ${1+1} {{x}} <code>{host}</code>',
  'names of objects':
    '__proto__ constructor [__proto__] [constructor=x]y[/constructor] [USER=__proto__]z[/USER]',
  'times beyond':
    '[TIMESTAMP=99999999999 FORMAT=__proto__][TIMESTAMP=-1][TIMESTAMP=1e9][TIMESTAMP=999999999999999]',
  'numbers beyond': `[USER=${'9'.repeat(400)}]a[/USER][CHAT=-5]b[/CHAT][RATING=99999999]`,
} as const satisfies Readonly<Record<string, string>>
