import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type InlineConfig, type Rollup } from 'vite'
import { APP_CONFIG } from '../app-config.ts'
import { BROWSER_TARGETS } from '../browser-targets.ts'
import { icuMessages } from '../icu-messages.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const TEMPLATE = fileURLToPath(new URL('./head-template.ts', import.meta.url))
const STYLES = fileURLToPath(new URL('./head-styles.ts', import.meta.url))

/** The parts of the page that draw a chat's head before React. */
export interface PageHead {
  /** Markup with holes, `{title}` (`src/ahead/fill-head.ts`). */
  readonly template: string
  readonly styles: string
}

// The root is that of the app's build, so that CSS modules get the same class names.
const CONFIG: InlineConfig = {
  ...APP_CONFIG,
  configFile: false,
  root: PROJECT,
  logLevel: 'error',
  mode: 'production',
}

let built: Promise<PageHead> | null = null

/** The parts of the page's head, built once a process from the app's own components. */
export function buildPageHead(): Promise<PageHead> {
  built ??= Promise.all([template(), buildStyles(STYLES)]).then(([markup, css]) => ({
    template: markup,
    styles: css,
  }))
  return built
}

async function template(): Promise<string> {
  // Inside the project, so that the bundle finds React.
  const folder = await mkdtemp(join(PROJECT, 'node_modules', '.page-head-'))
  try {
    await build({
      ...CONFIG,
      plugins: [icuMessages()],
      // The alias of use-intl (`tools/app-config.ts`) holds for the package's own imports as well.
      ssr: { noExternal: ['use-intl'] },
      build: { ssr: TEMPLATE, outDir: folder, copyPublicDir: false },
    })
    const file = pathToFileURL(join(folder, 'head-template.js')).href
    const { headTemplate } = (await import(/* @vite-ignore */ file)) as typeof import('./head-template.ts')
    return headTemplate()
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The styles of a module that exports CSS modules, compiled as in the app's build. */
export async function buildStyles(file: string): Promise<string> {
  const { output } = (await build({
    ...CONFIG,
    build: {
      write: false,
      target: BROWSER_TARGETS,
      copyPublicDir: false,
      // The bundler drops styles whose names nobody imports.
      rolldownOptions: { input: file, preserveEntrySignatures: 'strict' },
    },
  })) as Rollup.RollupOutput
  const css = output.find(({ fileName }) => fileName.endsWith('.css'))
  if (css?.type !== 'asset') throw new Error(`${file} has no styles`)
  return String(css.source).trim()
}
