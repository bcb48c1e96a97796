import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

/** The place of the skeleton in index.html. */
const PLACE = '<!-- skeleton -->'
const COMPONENT = fileURLToPath(
  new URL('../src/features/chat-view/skeleton/skeleton-bones.tsx', import.meta.url),
)

type Component = typeof import('../src/features/chat-view/skeleton/skeleton-bones.tsx')

/** Vite plugin: draws the skeleton's component into the page, so that the first paint is the one that React takes over. */
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

/** The markup of the skeleton. */
async function drawSkeleton(): Promise<string> {
  const { module } = await runnerImport<Component>(COMPONENT, { configFile: false, logLevel: 'error' })
  // Loaded here, so that a start of the development server does not wait for React.
  const [{ createElement }, { renderToStaticMarkup }] = await Promise.all([
    import('react'),
    import('react-dom/server'),
  ])
  return renderToStaticMarkup(createElement(module.SkeletonBones))
}
