/** The types of items that `imopenlines.crm.chat.get` takes. */
export const WITH_OPEN_CHANNELS: ReadonlySet<string> = new Set(['LEAD', 'DEAL', 'CONTACT', 'COMPANY'])
