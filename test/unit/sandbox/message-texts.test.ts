import { expect, test } from 'vitest'
import { plainText } from '../../../sandbox/services/im/model/plain-text.ts'
import { openPressed } from './portal-under-test.ts'

const CHAT = { DIALOG_ID: 'chat1437' }

/** The newest message, as it is answered after it was sent. */
async function answered(text: string): Promise<string> {
  const { ask } = await openPressed()
  await ask('im.message.add', { ...CHAT, MESSAGE: text })
  return (await ask('im.dialog.messages.get', { ...CHAT, LIMIT: 1 })).body.result.messages[0].text
}

test.each([
  ['one[BR]two#BR#three', 'one\ntwo\nthree'],
  ['&lt;b&gt; &amp; &quot;c&quot;', '<b> & "c"'],
  ['[USER=31][/USER], look', '[USER=31 REPLACE]Marco Rossi[/USER], look'],
  ['[USER=99999][/USER], look', '[USER=99999 REPLACE][/USER], look'],
  ['[USER=31]Marco[/USER]', '[USER=31]Marco[/USER]'],
  ['[CODE]a[BR]&lt;[USER=31][/USER][/CODE][BR]b', '[CODE]a[BR]&lt;[USER=31][/USER][/CODE]\nb'],
  ['[SEND=/a][BR][/SEND][PUT=a[BR]b]c[/PUT]', '[SEND=/a][BR][/SEND][PUT=a[BR]b]c[/PUT]'],
])('the text %j is answered as the portal’s parser leaves it', async (text, expected) => {
  expect(await answered(text)).toBe(expected)
})

test.each([
  ['[b]a[/b] [URL=/x?a[0]=1]b[/URL] [USER=31 REPLACE]Marco[/USER]', 'a b Marco'],
  ['[s]a[/s]b [CONTEXT=chat1/2]c[/CONTEXT] [PCH=1]d[/PCH]', 'b c d'],
  ['[ICON=https://a.example/b.png size=3 title=A horn] [ICON=https://a.example/b.png]', '(A horn) (Icon)'],
  ['[RATING=4] [ATTACH=3]', '[Rating]   [Attachment]'],
  [`${'-'.repeat(54)}\nAnna [today]\na\n${'-'.repeat(54)}\nb`, '[Quote] \nb'],
  ['[LIST][*]a[/LIST] [see below]', '[LIST][*]a[/LIST] [see below]'],
])('the text %j is %j in the portal’s lists', (text, expected) => {
  expect(plainText(text)).toBe(expected)
})
