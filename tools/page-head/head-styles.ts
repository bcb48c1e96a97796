/** The styles of the drawn head, which the page has before any stylesheet arrives. */
export { default as header } from '../../src/features/chat-view/header/chat-header.module.css'
export { default as avatar } from '../../src/ui/avatar/avatar.module.css'
export { default as button } from '../../src/ui/button/button.module.css'
export { default as icon } from '../../src/ui/icon/icon.module.css'
