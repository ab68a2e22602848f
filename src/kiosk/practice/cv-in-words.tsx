import type { CvPageProps } from '#ui/cv-page/cv-page.tsx'

/**
 * The preview is too small to be read: the same words, for eyes and for the person's own screen reader. « Écouter » leaves them
 * out: the room has no need to know.
 */
export const CvInWords = ({ name, aim, contact, sections }: CvPageProps) => (
  <div class="rich" data-unspoken data-sheet>
    <h2 class="h2">{name}</h2>
    {[aim, ...contact].filter(Boolean).map((line) => (
      <p key={line}>{line}</p>
    ))}
    {sections.map(({ title, lines }) => (
      <div key={title}>
        <h3>{title}</h3>
        {lines.map(({ what, note }, at) => (
          <p key={at}>{note ? `${what}. ${note}` : what}</p>
        ))}
      </div>
    ))}
  </div>
)
