import { posix } from 'node:path'
import { build, type InlineConfig, type Plugin, type Rollup } from 'vite'

const ID = 'virtual:app-modules'
/** Entry modules, by the name under which a page starts them (`app-modules.d.ts`). */
const ENTRIES = {
  main: 'src/boot/main.ts',
  'open-page': 'src/ahead/open-page.ts',
  'head-template': 'tools/page-head/head-template.ts',
  'render-drawn': 'tools/host-drawing/render-drawn.ts',
} as const
/** Packages that keep state for the life of a page, or need the alias: a page has instances of its own. */
const PAGES_OWN = ['use-intl', '@bitrix24/b24jssdk']

/**
 * Vite plugin: `virtual:app-modules`, the app's modules as functions' bodies (`app-modules.d.ts`). Built once for a run:
 * a page then evaluates instances of its own in a few milliseconds; Vitest would fetch and compile each module anew.
 * `config`: plugins and aliases of the app.
 */
export function appModules({
  plugins = [],
  resolve = {},
}: Pick<InlineConfig, 'plugins' | 'resolve'>): Plugin {
  return {
    name: 'app-modules',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      const chunks = await buildModules({ plugins, resolve })
      for (const file of chunks.flatMap(({ moduleIds }) => moduleIds)) {
        if (!file.startsWith('\0')) this.addWatchFile(file)
      }
      return virtualModule(chunks)
    },
  }
}

async function buildModules(config: InlineConfig): Promise<Rollup.OutputChunk[]> {
  const built = (await build({
    ...config,
    plugins: [config.plugins, namedClasses()],
    // The gallery is left out, as in production.
    define: { 'import.meta.env.DEV': 'false' },
    configFile: false,
    mode: 'test',
    logLevel: 'warn',
    ssr: { external: true, noExternal: PAGES_OWN },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: ENTRIES,
        // A module each, so that a page evaluates an imported one only, and an error names its file.
        output: {
          format: 'cjs',
          preserveModules: true,
          preserveModulesRoot: '.',
          entryFileNames: '[name].js',
        },
      },
    },
  })) as Rollup.RollupOutput
  return built.output.filter((output) => output.type === 'chunk')
}

/** Vite plugin: a CSS module's class has the name that the app calls it by; no rule is read. */
function namedClasses(): Plugin {
  return {
    name: 'named-classes',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('.css') && importer !== undefined
        ? `\0${posix.join(posix.dirname(importer), source)}.js`
        : null,
    load: (id) =>
      id.endsWith('.css.js') ? 'export default new Proxy({}, { get: (_, name) => name })' : null,
  }
}

/** Rolldown's form of `import('./x.ts')`, whose code is there at once. */
const DYNAMIC_IMPORT = /\bPromise\.resolve\(\)\.then\(\(\) => require\(("[^"]+")\)\)/g
/** Rolldown's copy of a package's namespace, one for each module that names it as a whole. */
const NAMESPACE_COPY = /= [\w$]+\.__toESM\(([\w$]+), 1\);/g

/** The modules' code by file name, and the packages that all pages share by name. */
function virtualModule(chunks: readonly Rollup.OutputChunk[]): string {
  const code = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, bodyOf(chunk)]))
  const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
  const packages = [...new Set(imported)].filter((name) => !(name in code))
  return [
    ...packages.map((name, index) => `import * as shared${index} from ${JSON.stringify(name)}`),
    `export const CODE = ${JSON.stringify(code)}`,
    `export const SHARED = { ${packages.map((name, index) => `${JSON.stringify(name)}: shared${index}`).join(', ')} }`,
  ].join('\n')
}

/** The body of a module's function. Throws where Rolldown writes `import()` in another form than expected. */
function bodyOf({ code, dynamicImports, fileName }: Rollup.OutputChunk): string {
  const late = code.replaceAll(DYNAMIC_IMPORT, 'load($1)')
  if (late === code && dynamicImports.length > 0)
    throw new Error(`${fileName} has an import() of another form`)
  return late.replaceAll(NAMESPACE_COPY, '= $1;')
}
