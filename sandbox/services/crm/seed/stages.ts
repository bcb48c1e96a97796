import type { Pipeline, Stage } from '../model/stage.ts'

/** Pipelines, without those of contacts and companies, whose items have no stages. */
export const PIPELINES: readonly Pipeline[] = [
  { entityTypeId: 2, id: 0, name: 'General', sort: 300, isDefault: true },
  { entityTypeId: 2, id: 9, name: 'Service', sort: 400, isDefault: false },
  { entityTypeId: 2, id: 12, name: 'Tenders', sort: 500, isDefault: false },
  { entityTypeId: 31, id: 2, name: 'General', sort: 100, isDefault: true },
  { entityTypeId: 128, id: 3, name: 'General', sort: 100, isDefault: true },
  { entityTypeId: 1032, id: 5, name: 'General', sort: 100, isDefault: true },
]

/** A stage as it is written here: its code, name and colour, and the marks of its kind. */
type Draft = readonly [code: string, name: string, color: string, marks?: string]

const WON = '#7BD500'
const LOST = '#FF5752'

/** Marks: `*` system, `S` won, `F` lost, `A` lost with the reason, `!` for administrators only. */
const LISTS: readonly (readonly [
  entityId: string,
  prefix: string,
  categoryId: number | null,
  readonly Draft[],
])[] = [
  [
    'DEAL_STAGE',
    '',
    null,
    [
      ['NEW', 'New', '#39A8EF', '*'],
      ['PREPARATION', 'Document preparation', '#2FC6F6'],
      ['PREPAYMENT_INVOICE', 'Prepayment invoice', '#55D0E0'],
      ['EXECUTING', 'In progress', '#47E4C2'],
      ['FINAL_INVOICE', 'Final invoice', '#FFA900'],
      ['WON', 'Deal successful', WON, '*S'],
      ['LOSE', 'Deal failed', LOST, '*F'],
      ['APOLOGY', 'Failure reason analysis', LOST, 'A'],
    ],
  ],
  [
    'DEAL_STAGE_9',
    'C9:',
    9,
    [
      ['NEW', 'Request', '#39A8EF', '*'],
      ['PREPARATION', 'Visit planned', '#2FC6F6'],
      ['EXECUTING', 'On site', '#FFF55A'],
      ['WON', 'Done', WON, '*S'],
      ['LOSE', 'Cancelled', LOST, '*F'],
    ],
  ],
  [
    'DEAL_STAGE_12',
    'C12:',
    12,
    [
      ['NEW', 'Announced', '#1E6FD9', '*'],
      ['UC_OFFER', 'Offer handed in', '#8A2BE2'],
      ['UC_ROUND2', 'Second round', '#FFA900'],
      ['WON', 'Awarded', WON, '*S!'],
      ['LOSE', 'Awarded to others', LOST, '*F'],
    ],
  ],
  [
    'STATUS',
    '',
    null,
    [
      ['NEW', 'Unassigned', '#39A8EF', '*'],
      ['IN_PROCESS', 'Processing', '#2FC6F6'],
      ['PROCESSED', 'Processed', '#55D0E0'],
      ['CONVERTED', 'Good lead', WON, '*S'],
      ['JUNK', 'Junk lead', LOST, '*F'],
    ],
  ],
  [
    'QUOTE_STATUS',
    '',
    null,
    [
      ['DRAFT', 'Draft', '#39A8EF', '*'],
      ['SENT', 'Sent', '#2FC6F6'],
      ['APPROVED', 'Approved', WON, '*S'],
      ['DECLAINED', 'Declined', LOST, '*F'],
    ],
  ],
  [
    'SMART_INVOICE_STAGE_2',
    'DT31_2:',
    2,
    [
      ['N', 'New', '#39A8EF', '*'],
      ['S', 'Sent', '#2FC6F6'],
      ['P', 'Paid', WON, '*S'],
      ['D', 'Not paid', LOST, '*F'],
    ],
  ],
  ...[
    { type: 128, pipeline: 3 },
    { type: 1032, pipeline: 5 },
  ].map(
    ({ type, pipeline }) =>
      [
        `DYNAMIC_${type}_STAGE_${pipeline}`,
        `DT${type}_${pipeline}:`,
        pipeline,
        [
          ['NEW', 'Start', '#22B9FF', '*'],
          ['PREPARATION', 'Preparation', '#88B9FF'],
          ['CLIENT', 'At the client', '#10E5FC'],
          ['SUCCESS', 'Success', WON, '*S'],
          ['FAIL', 'Failure', LOST, '*F'],
        ],
      ] as const,
  ),
]

const FIRST_ID = 101
const ID_STEP = 2
const SORT_STEP = 10

/** Every stage, in the order of its list. */
export const STAGES: readonly Stage[] = LISTS.flatMap(([entityId, prefix, categoryId, drafts]) =>
  drafts.map(([code, name, color, marks = ''], index) => ({
    entityId,
    statusId: prefix + code,
    name,
    color,
    categoryId,
    sort: (index + 1) * SORT_STEP,
    isSystem: marks.includes('*'),
    semantics: marks.includes('S') ? ('S' as const) : /[FA]/.test(marks) ? ('F' as const) : ('P' as const),
    isApology: marks.includes('A'),
    isGuarded: marks.includes('!'),
  })),
).map((stage, index) => ({ id: FIRST_ID + index * ID_STEP, ...stage }))
