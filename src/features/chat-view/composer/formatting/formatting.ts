export { FormatTools } from './format-tools.tsx'
export { htmlToBbcode } from './html-to-bbcode.ts'
export { Preview } from './preview.tsx'
