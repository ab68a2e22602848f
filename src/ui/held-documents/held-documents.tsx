import type { ComponentChildren } from 'preact'
import './held-documents.css'

interface HeldDocumentsProps {
  /** « Vos documents ». */
  readonly title: string
  readonly items: readonly HeldItem[]
}

export interface HeldItem {
  /** Id of its title: its buttons are described by it, since they all say the same. */
  readonly id: string
  /** « Document 1 ». The name of the file is the person's, and is never shown. */
  readonly title: string
  /** « PDF, 240 ko ». */
  readonly note: string
  /** What can be done with it. */
  readonly acts: ComponentChildren
}

/** What a site gave to the person during the session. */
export const HeldDocuments = ({ title, items }: HeldDocumentsProps) => (
  <section class="held" aria-labelledby="held">
    <h2 class="h2" id="held">
      {title}
    </h2>
    <ul class="held-items">
      {items.map(({ id, title: name, note, acts }) => (
        <li key={id}>
          <p id={id}>
            <b>{name}</b>, {note}
          </p>
          {acts}
        </li>
      ))}
    </ul>
  </section>
)
