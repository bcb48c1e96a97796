import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sandboxPlugin } from './sandbox/vite-plugin.ts'
import { icuMessages } from './tools/icu-messages.ts'
import { writeAnswers } from './tools/nginx/write-answers.ts'
import { precompress } from './tools/precompress.ts'
import { preloadFirst } from './tools/preload-first.ts'

export default defineConfig({
  // A static app may be served from any folder.
  base: './',
  plugins: [icuMessages(), react(), preloadFirst(), precompress(), writeAnswers(), sandboxPlugin()],
  resolve: {
    // The texts are compiled at build, so that the parser stays out (`tools/icu-messages.ts`).
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  css: {
    transformer: 'lightningcss',
    // The container that all sizes follow has one name, in index.html's styles and in every module's.
    lightningcss: { cssModules: { container: false } },
  },
  build: {
    outDir: 'dist/app',
    target: ['chrome111', 'safari16.4', 'firefox115'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Chunks that change with their own releases, not with ours; the SDK's are fetched first.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'sdk', test: /node_modules[\\/]@bitrix24[\\/]/ },
            { name: 'sdk-parts', test: /node_modules[\\/](axios|luxon|qs-esm)[\\/]/ },
            // What the first request needs. Not `language.ts`: the entry itself needs it, and would wait for the rest.
            {
              name: 'portal',
              test: /[\\/]src[\\/](portal[\\/](?!language)|chat[\\/](?!find|actions|fresh|membership|rest-of-item|messages[\\/](?!message\.|message-page|message-window|chat-file|read))|first-request)|node_modules[\\/]valibot[\\/]/,
            },
            // What a chat's head doesn't wait for (`deal-chat/conversation.ts`), fetched while the first request is under way.
            {
              name: 'conversation',
              test: /[\\/]src[\\/](chat[\\/](messages[\\/](text|rows-of|days-in|day-before|stream-row|outgoing)|membership-gap|members[\\/](search|activity))|screens[\\/](message-text|deal-chat[\\/](conversation\.|customers-without|found[\\/](chat-body|talk|side-column|messages|reply|members|gap|conversations)))|ui[\\/]presence)|node_modules[\\/](@bbob|virtua)[\\/]/,
            },
            // What a card's tab needs, in one file each of code and styles; what only the left menu's page needs isn't.
            {
              name: 'app',
              test: /[\\/]src[\\/](app[\\/](?!left-menu)|chat[\\/](?!find)|screens[\\/](?!find|item|install|set|chat[\\/-]|gallery|record|route|navigation)|ui[\\/](?!field))|node_modules[\\/](@tanstack|use-intl|@formatjs|@schummar)[\\/]/,
            },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
})
