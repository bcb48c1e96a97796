/** The hook of React's own tools, by which a React that is loaded later tells each commit. */
const HOOK = '__REACT_DEVTOOLS_GLOBAL_HOOK__'

/** Counts what React commits to the page from now on. Call it before the app, and with it React, is loaded. */
export function countCommits(): () => number {
  let commits = 0
  const nothing = () => undefined
  Object.assign(globalThis, {
    [HOOK]: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => {
        commits += 1
      },
      onPostCommitFiberRoot: nothing,
      onCommitFiberUnmount: nothing,
      onScheduleFiberRoot: nothing,
      setStrictMode: nothing,
      checkDCE: nothing,
    },
  })
  return () => commits
}
