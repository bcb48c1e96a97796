const CRM_ENTITIES = ['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'DYNAMICITEM']
const CHANGES = ['ADD', 'UPDATE', 'DELETE']

/** Events of a portal, by the scope that they need; empty: none. */
export const EVENT_NAMES: Readonly<Record<string, readonly string[]>> = {
  '': [
    'ONAPPINSTALL',
    'ONAPPUPDATE',
    'ONAPPUNINSTALL',
    'ONAPPPAYMENT',
    'ONAPPMETHODCONFIRM',
    'ONOFFLINEEVENT',
  ],
  crm: CRM_ENTITIES.flatMap((entity) => CHANGES.map((change) => `ONCRM${entity}${change}`)),
  imbot: [
    'ONIMBOTMESSAGEADD',
    'ONIMBOTMESSAGEUPDATE',
    'ONIMBOTMESSAGEDELETE',
    'ONIMBOTJOINCHAT',
    'ONIMBOTDELETE',
    'ONIMCOMMANDADD',
  ],
  imopenlines: [
    'ONOPENLINEMESSAGEADD',
    'ONOPENLINEMESSAGEUPDATE',
    'ONOPENLINEMESSAGEDELETE',
    'ONSESSIONSTART',
    'ONSESSIONFINISH',
  ],
  task: ['ONTASKADD', 'ONTASKUPDATE', 'ONTASKDELETE', 'ONTASKCOMMENTADD'],
}
