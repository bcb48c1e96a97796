import type { HtmlTagDescriptor, Plugin } from 'vite'
import { buildPageHead } from '../page-head/build-page-head.ts'
import { loadHeadWords } from '../page-head/head-words-module.ts'
import { buildScript } from './build-script.ts'
import { CUE_CHUNK, firstFiles } from './first-files.ts'

/** The build setting that leaves asking and drawing out of the page: then the SDK asks first. */
const SETTING = 'ASK_AHEAD'
/** The tag of the entry, as Vite writes it. A module script of the page would delay `load`. */
const ENTRY_TAG = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/
/** End of the styles of the first paint. */
const STYLES_END = '</style>'
const BODY_END = '</body>'
/** Lines of comments in the page's own script, and indentation: the build compresses modules only. */
const COMMENT = /^\s*\/\/.*\n/gm
const INDENTATION = /^ +/gm

/** True unless the build is told `ASK_AHEAD=off`. */
export function asksAhead(): boolean {
  return process.env[SETTING] !== 'off'
}

/**
 * Vite plugin: replaces the built page's module script by an inline one that starts the app after `load`, and that asks for
 * the chat and draws its head before (`src/ahead/`). The policy allows it by its hash.
 */
export function scriptInPage(): Plugin {
  return {
    name: 'script-in-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const entry = ENTRY_TAG.exec(html)?.[1]
        if (entry === undefined) throw new Error('the page has no module script')
        const isAhead = asksAhead()
        const first = firstFiles(bundle, isAhead)
        const FIRST = isAhead ? first.map(({ href }) => href) : []
        const script = await buildScript(isAhead, { ENTRY: entry, FIRST })
        const page = html.replace(ENTRY_TAG, '').replace(COMMENT, '').replace(INDENTATION, '')
        const tags: HtmlTagDescriptor[] = [
          { tag: 'script', attrs: { id: 'start' }, injectTo: 'head', children: script },
        ]
        if (!isAhead) {
          if (!first.some(({ name }) => name === CUE_CHUNK))
            throw new Error('the chunk that the app’s code waits for is gone')
          return { html: page, tags: [...tags, ...first.map(preload)] }
        }
        const [{ template, styles }, { WORDS }] = await Promise.all([buildPageHead(), loadHeadWords()])
        // In single quotes, since JSON has double ones.
        const words = JSON.stringify(WORDS).replaceAll('&', '&amp;').replaceAll("'", '&#39;')
        const head = `<template id="head" data-words='${words}'>${template}</template>`
        return {
          html: page
            .replace(STYLES_END, () => `${styles}${STYLES_END}`)
            .replace(BODY_END, () => `${head}${BODY_END}`),
          tags,
        }
      },
    },
  }
}

/** `ASK_AHEAD=off` only: the link that preloads a file, since the SDK sends the first request. */
function preload({ name, href }: { name: string; href: string }): HtmlTagDescriptor {
  return {
    tag: 'link',
    injectTo: 'head',
    attrs: { rel: 'modulepreload', crossorigin: true, href, ...(name === CUE_CHUNK ? { id: 'cue' } : {}) },
  }
}
