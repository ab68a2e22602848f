import type { ComponentChildren } from 'preact'
import './numbered-tasks.css'

interface NumberedTasksProps {
  readonly tasks: readonly ComponentChildren[]
}

/** What to do, in order: on the official site, or afterwards. A native list: screen readers count it themselves. */
export const NumberedTasks = ({ tasks }: NumberedTasksProps) => (
  <ol class="tasks">
    {tasks.map((task, index) => (
      <li key={index}>
        <div>{task}</div>
      </li>
    ))}
  </ol>
)
