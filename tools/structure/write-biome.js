// `npm run structure`: writes the linter's overrides in biome.json from tools/structure/import-rules.ts.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('./biome-overrides.ts', import.meta.url))
const { biomeOverrides } = (await runnerImport(file)).module
const settings = JSON.parse(readFileSync('biome.json', 'utf8'))
writeFileSync('biome.json', `${JSON.stringify({ ...settings, overrides: biomeOverrides() }, null, 2)}\n`)
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'biome.json'], {
  stdio: 'inherit',
})
