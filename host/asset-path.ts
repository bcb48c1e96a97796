/** What a build calls its assets, as a path: no folder below, no dot file, nothing encoded. */
export const ASSET_PATH = /^\/assets\/[\w-][\w.-]*$/
