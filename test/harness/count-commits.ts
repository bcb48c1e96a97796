/** The hook of React's own tools, which a React that is loaded later tells each commit. */
const HOOK = '__REACT_DEVTOOLS_GLOBAL_HOOK__'

/** The hook with a count of its commits. */
interface CountingHook {
  commits: number
}

// A setup file, so that the hook is there before React; files of one worker share React, and with it the hook.
const page = globalThis as { [HOOK]?: CountingHook }
page[HOOK] ??= createHook()

/** Counts what React commits to the page from now on. */
export function countCommits(): () => number {
  const before = page[HOOK]?.commits ?? 0
  return () => (page[HOOK]?.commits ?? 0) - before
}

function createHook(): CountingHook {
  const nothing = () => undefined
  const hook = {
    commits: 0,
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      hook.commits += 1
    },
    onPostCommitFiberRoot: nothing,
    onCommitFiberUnmount: nothing,
    onScheduleFiberRoot: nothing,
    setStrictMode: nothing,
    checkDCE: nothing,
  }
  return hook
}
