/** Path of an asset: directly below `/assets/`, no dot file, no percent-encoding. */
export const ASSET_PATH = /^\/assets\/[\w-][\w.-]*$/
