// Prints the SDK's own requests as JSON (`record.ts`), in a process of its own, whose globals it replaces.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (name) => {
  const file = fileURLToPath(new URL(name, import.meta.url))
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module
}
// Before the SDK: its HTTP client looks for XMLHttpRequest when it is evaluated.
const sent = (await load('./stand-ins.ts')).standInForBrowser()
const { recordRequests } = await load('./record.ts')
process.stdout.write(JSON.stringify(await recordRequests(sent)))
process.exit()
