import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import type { SheetPageProps } from '#ui/sheet-page/sheet-page.tsx'

interface SheetInWordsProps extends SheetPageProps {
  /** Language of the guide's words. */
  readonly lang: string
}

/** The preview is too small to be read: the same words, for eyes and for voices. */
export function SheetInWords({ papers, tasks, parts = [], lang }: SheetInWordsProps) {
  return (
    <>
      {papers && papers.items.length > 0 && (
        <>
          <h2 class="h2">{papers.title}</h2>
          <ul class="rich">
            {papers.items.map(({ id, name, hint }) => (
              <li key={id} lang={lang}>
                {hint ? `${name}. ${hint}` : name}
              </li>
            ))}
          </ul>
        </>
      )}
      {tasks && tasks.items.length > 0 && (
        <>
          <h2 class="h2">{tasks.title}</h2>
          <div lang={lang}>
            <NumberedTasks tasks={tasks.items} />
          </div>
        </>
      )}
      {parts.map(({ title, lines, lang: linesLang }) => (
        <div key={title} class="rich">
          <h2 class="h2">{title}</h2>
          {lines.map((line, index) => (
            <p key={index} lang={linesLang}>
              {line}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
