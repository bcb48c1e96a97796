import { askAhead } from './ask-ahead.ts'

// The inline script of the page: `src/boot/main.ts` takes the result.
window.askedAhead = askAhead()
