import type { ComponentChildren } from 'preact'
import './aidant-notes.css'

interface NoteCardProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** One subject of what an aidant reads, under its own title. */
export const NoteCard = ({ title, children }: NoteCardProps) => (
  <section class="note-card">
    <h2 class="h2">{title}</h2>
    {children}
  </section>
)
