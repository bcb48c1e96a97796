/** The effect of a method on a portal's data. `write`: it may change something, so that it needs a press. */
export type MethodEffect = 'read' | 'write'

/**
 * Methods that only read. Those that take a `DIALOG_ID` create the chat of a person's or a group's number all the same;
 * the sandbox's own report that by `MethodCall.writes`.
 */
const READS = [
  'app.info',
  'app.option.get',
  'crm.activity.list',
  'crm.category.list',
  'crm.company.get',
  'crm.company.list',
  'crm.contact.get',
  'crm.contact.list',
  'crm.deal.get',
  'crm.deal.list',
  'crm.enum.ownertype',
  'crm.item.get',
  'crm.item.list',
  'crm.lead.get',
  'crm.lead.list',
  'crm.stagehistory.list',
  'crm.status.list',
  'crm.timeline.comment.list',
  'crm.type.list',
  'disk.file.get',
  'disk.folder.getchildren',
  'event.get',
  'im.chat.get',
  'im.chat.user.list',
  'im.counters.get',
  'im.dialog.get',
  'im.dialog.messages.get',
  'im.dialog.messages.search',
  'im.dialog.users.list',
  'im.recent.get',
  'im.recent.list',
  'im.search.user.list',
  'im.user.get',
  'im.v2.Event.get',
  'imbot.chat.get',
  'imopenlines.config.get',
  'imopenlines.config.list.get',
  'imopenlines.crm.chat.get',
  'imopenlines.crm.chat.getLastId',
  'imopenlines.dialog.get',
  'imopenlines.session.history.get',
  'method.get',
  'placement.get',
  'placement.list',
  'profile',
  'pull.application.config.get',
  'scope',
  'server.time',
  'tasks.task.list',
  'user.current',
  'user.get',
  'user.option.get',
] as const

/** Methods that change something, for the caller alone or for others; also where a repeat changes nothing more. */
const WRITES = [
  'app.option.set',
  'crm.activity.todo.add',
  'crm.item.update',
  'crm.timeline.comment.add',
  // Publishes the file.
  'disk.file.getExternalLink',
  'disk.folder.uploadfile',
  'event.bind',
  'event.unbind',
  'im.chat.add',
  'im.chat.leave',
  'im.chat.mute',
  'im.chat.user.add',
  'im.dialog.read',
  'im.dialog.read.all',
  'im.dialog.unread',
  'im.dialog.writing',
  'im.disk.file.commit',
  'im.disk.file.delete',
  'im.disk.file.save',
  // Makes the chat's folder.
  'im.disk.folder.get',
  'im.message.add',
  'im.message.command',
  'im.message.delete',
  'im.message.like',
  'im.message.share',
  'im.message.update',
  'im.recent.hide',
  'im.recent.pin',
  'im.recent.unread',
  'im.v2.Event.subscribe',
  // Issues a link that works once.
  'im.v2.File.download',
  'im.v2.File.upload',
  'imopenlines.crm.chat.user.add',
  'imopenlines.crm.message.add',
  'imopenlines.operator.another.finish',
  'imopenlines.operator.answer',
  'imopenlines.operator.finish',
  'imopenlines.operator.skip',
  'imopenlines.operator.spam',
  'imopenlines.operator.transfer',
  'imopenlines.session.intercept',
  'imopenlines.session.join',
  // May create the chat.
  'imopenlines.session.open',
  'placement.bind',
  'placement.unbind',
  'pull.application.event.add',
  'tasks.task.add',
  'user.option.set',
] as const

const EFFECTS: ReadonlyMap<string, MethodEffect> = new Map([
  ...READS.map((name) => [name.toLowerCase(), 'read'] as const),
  ...WRITES.map((name) => [name.toLowerCase(), 'write'] as const),
])

/** The effect of a method, in any case; null for a name that REST's reference doesn't have. */
export function effectOf(name: string): MethodEffect | null {
  return EFFECTS.get(name.toLowerCase()) ?? null
}
