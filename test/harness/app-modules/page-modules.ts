import { posix } from 'node:path'
import { compileFunction } from 'node:vm'
import { CODE, SHARED } from 'virtual:app-modules'

type Evaluate = (
  require: (name: string) => object,
  load: (name: string) => Promise<object>,
  exports: object,
) => void

/** Options of one page. */
interface PageOptions {
  /** Packages of its own, by name. */
  readonly packages: Readonly<Record<string, object>>
  /** Resolves when the code of an `import()` has arrived: `src/app/entries.js`. */
  readonly arrived: (file: string) => Promise<unknown>
}

/** The module instances of one page. */
export interface PageModules {
  /** Evaluates an entry, by its name in `app-modules-plugin.ts`, with all that it imports. Throws as its code does. */
  readonly start: (entry: 'main' | 'open-page' | 'head-template' | 'render-drawn') => object
  /** Files evaluated so far: `src/app/entries.js`. */
  readonly evaluated: () => readonly string[]
}

const compiled = new Map<string, Evaluate>()

/** Creates the modules of a page that opens: none is evaluated yet. */
export function pageModules({ packages, arrived }: PageOptions): PageModules {
  const instances = new Map<string, object>()

  function evaluate(file: string): object {
    const known = instances.get(file)
    if (known !== undefined) return known
    const folder = posix.dirname(file)
    const load = async (name: string) => {
      const wanted = posix.join(folder, name)
      await arrived(wanted)
      return evaluate(wanted)
    }
    const exports = {}
    instances.set(file, exports)
    const require = (name: string) => packages[name] ?? SHARED[name] ?? evaluate(posix.join(folder, name))
    functionOf(file)(require, load, exports)
    return exports
  }

  return {
    start: (entry) => evaluate(`${entry}.js`),
    evaluated: () => [...instances.keys()],
  }
}

/** The module's function, compiled once for all pages. */
function functionOf(file: string): Evaluate {
  const known = compiled.get(file)
  if (known !== undefined) return known
  const code = CODE[file]
  if (code === undefined) throw new Error(`The app has no module ${file}`)
  const evaluate = compileFunction(code, ['require', 'load', 'exports'], { filename: file }) as Evaluate
  compiled.set(file, evaluate)
  return evaluate
}
