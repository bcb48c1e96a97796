// The last step of `npm test`: whether nginx's configuration was run is never left open. Plain JavaScript, as Node 20
// needs it; `check-record.ts` names the same file.
import { existsSync } from 'node:fs'

const own = new URL('../../node_modules/.cache/deal-chat/nginx-checked', import.meta.url)
const [, , mark = own] = process.argv
if (!existsSync(mark)) process.stdout.write('nginx not checked\n')
