import type { Group } from '../model/group.ts'

/** Workgroups: one with chat 1618, one whose chat is created on first access, one without a chat. */
export const groups: readonly Group[] = [
  { id: 103, title: 'Northern warehouses', memberIds: [27, 31, 44], hasChat: true },
  { id: 5, title: 'Showroom', memberIds: [27, 31, 33], hasChat: true },
  { id: 9, title: 'Archive', memberIds: [27, 33], hasChat: false },
]
