import type { World } from '../../../portal/world.ts'
import type { Task } from '../../im/model/task.ts'

/** Adds a task to the portal, without a chat. */
export function addTask(world: World, task: Omit<Task, 'id'>): Task {
  const added = { id: world.nextTaskId(), ...task }
  world.tasks.push(added)
  return added
}
