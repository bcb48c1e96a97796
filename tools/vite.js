// `npm run dev` and `npm run preview`: runs Vite's command line in this process. Vite refuses unknown options, but
// ignores arguments after `--`, so the sandbox's option is moved there.
const SANDBOX_OPTIONS = new Set(['--allow-writes'])

const given = process.argv.slice(2)
const own = given.filter((argument) => SANDBOX_OPTIONS.has(argument))
const vites = given.filter((argument) => !SANDBOX_OPTIONS.has(argument))
process.argv.splice(2, given.length, ...vites, ...(own.length === 0 ? [] : ['--', ...own]))

// Leaves out a check of the configuration that asks for another way to load it. Its plugin takes half of the time in
// which the configuration is bundled, and on a slow machine the bundler reports that before the address.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= '1'

await import(new URL('bin/vite.js', import.meta.resolve('vite/package.json')).href)
