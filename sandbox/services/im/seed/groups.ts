import type { Group } from '../model/group.ts'

/** Workgroups: one whose chat is 1618, one whose chat is made when it is first asked for, one that may have none. */
export const groups: readonly Group[] = [
  { id: 103, title: 'Northern warehouses', memberIds: [27, 31, 44], hasChat: true },
  { id: 5, title: 'Showroom', memberIds: [27, 31, 33], hasChat: true },
  { id: 9, title: 'Archive', memberIds: [27, 33], hasChat: false },
]
