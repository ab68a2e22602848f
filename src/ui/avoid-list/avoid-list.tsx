import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '#ui/icon/icon.tsx'
import './avoid-list.css'

interface AvoidListProps {
  /** « À ne pas faire ». */
  readonly title: string
  readonly items: readonly ComponentChildren[]
}

/** What not to do on the official site. Plum, never red: it warns without frightening. */
export const AvoidList = ({ title, items }: AvoidListProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 class="h2" id={id}>
        {title}
      </h2>
      <ul class="avoid">
        {items.map((item, index) => (
          <li key={index}>
            <Icon name="croix" />
            <div>{item}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
