import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

/** Placeholder of the skeleton in index.html. */
const PLACE = '<!-- skeleton -->'
const COMPONENT = fileURLToPath(
  new URL('../src/features/chat-view/skeleton/skeleton-bones.tsx', import.meta.url),
)

type Component = typeof import('../src/features/chat-view/skeleton/skeleton-bones.tsx')

/** Vite plugin: renders the skeleton component into the page, so that React's first render matches the first paint. */
export function skeletonInPage(): Plugin {
  return {
    name: 'skeleton-in-page',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`)
        return html.replace(PLACE, await drawSkeleton())
      },
    },
  }
}

/** Renders the skeleton to static markup. */
async function drawSkeleton(): Promise<string> {
  const { module } = await runnerImport<Component>(COMPONENT, { configFile: false, logLevel: 'error' })
  // Imported here, so that the development server's start doesn't wait for React.
  const [{ createElement }, { renderToStaticMarkup }] = await Promise.all([
    import('react'),
    import('react-dom/server'),
  ])
  return renderToStaticMarkup(createElement(module.SkeletonBones))
}
