import type { ComponentChildren } from 'preact'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { Letter, Postmark } from '#ui/postmark/postmark.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { SheetPapers, type SheetPaper } from './sheet-papers.tsx'
import './sheet-page.css'

/** Above this many papers the list takes the whole width. */
const papersPerColumn = 5

/** Above this many characters a page is full: its lines close up, its letters stay as large. */
const fullPageLength = 900

/** More than a page holds: what does not fit is not printed. */
const noteLines = Array.from({ length: 16 }, (_, line) => line)

export interface SheetPart {
  readonly title: string
  /** Lines, each on its own. */
  readonly lines: readonly ComponentChildren[]
  /** Language of the lines, when it may not be the page's. */
  readonly lang?: string
}

export interface SheetPageProps {
  readonly mark: string
  /** « Votre feuille à emporter ». */
  readonly kind: string
  readonly title: string
  readonly lead: string
  readonly picture: string
  /** « Vérifié le », and the date; absent when nobody verified it. */
  readonly verified?: { readonly label: string; readonly date: string }
  readonly papers?: { readonly title: string; readonly items: readonly SheetPaper[] }
  readonly tasks?: { readonly title: string; readonly items: readonly string[] }
  /** Dates, counters, facts: in the order given. */
  readonly parts?: readonly SheetPart[]
  /** A drawn QR code (`svg`), and what it is for. It holds nothing about the person. */
  readonly code?: {
    readonly drawing: ComponentChildren
    readonly title: string
    readonly lines: readonly string[]
  }
  readonly notes?: string
  /** Guide, version, sources, place. */
  readonly foot: string
}

const lengthOf = ({ papers, tasks, parts = [] }: SheetPageProps) =>
  [
    ...(papers?.items.flatMap(({ name, hint = '' }) => [name, hint]) ?? []),
    ...(tasks?.items ?? []),
    ...parts.flatMap(({ lines }) => lines.filter((line) => typeof line === 'string')),
  ].join('').length

/**
 * The take-home sheet, on one A4 page. It is the same on the screen and on paper. Its title is of level 2: on the screen
 * it lies under the screen's own.
 */
export const SheetPage = (props: SheetPageProps) => {
  const { papers, tasks, parts = [], code, verified } = props
  const isLong = (papers?.items.length ?? 0) > papersPerColumn
  const list = papers && papers.items.length > 0 && (
    <div class="paper-part">
      <h3>{papers.title}</h3>
      <SheetPapers papers={papers.items} isLong={isLong} />
    </div>
  )
  return (
    <article class={lengthOf(props) > fullPageLength ? 'paper paper-full' : 'paper'}>
      <svg class="mat" aria-hidden="true" focusable="false">
        <rect width="100%" height="100%" fill="url(#natte-encre)" />
      </svg>
      <div class="paper-top">
        <div>
          <span class="mark">
            <svg aria-hidden="true" focusable="false">
              <use href="#logo" />
            </svg>
            <b>{props.mark}</b>
          </span>
          <p class="paper-kind">{props.kind}</p>
          <h2>{props.title}</h2>
          <p class="paper-lead">{props.lead}</p>
        </div>
        <Letter>
          <Stamp picture={props.picture} />
          {verified && <Postmark label={verified.label} strong={verified.date} />}
        </Letter>
      </div>
      {isLong && list}
      <div class="paper-columns">
        {!isLong && list}
        {tasks && tasks.items.length > 0 && (
          <div class="paper-part">
            <h3>{tasks.title}</h3>
            <NumberedTasks tasks={tasks.items} />
          </div>
        )}
        {parts.map(({ title, lines, lang }) => (
          <div key={title} class="paper-part">
            <h3>{title}</h3>
            {lines.map((line, index) => (
              <p key={index} lang={lang}>
                {line}
              </p>
            ))}
          </div>
        ))}
        {code && (
          <div class="paper-code">
            {code.drawing}
            <div>
              <b>{code.title}</b>
              {code.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </div>
        )}
      </div>
      {props.notes && (
        <div class="paper-notes">
          <h3>{props.notes}</h3>
          {noteLines.map((line) => (
            <i key={line} />
          ))}
        </div>
      )}
      <p class="paper-foot">{props.foot}</p>
    </article>
  )
}

interface SheetPreviewProps extends SheetPageProps {
  /** « Aperçu de la feuille ». */
  readonly label: string
}

/** The sheet as a small picture, before printing. Its words are too small to be text: the screen beside it says them. */
export const SheetPreview = ({ label, ...sheet }: SheetPreviewProps) => (
  <figure class="preview">
    <figcaption class="vh">{label}</figcaption>
    <div aria-hidden="true">
      <SheetPage {...sheet} />
    </div>
  </figure>
)

/** The copy for the printer: unseen on the screen, alone on the paper. Put it beside the `Frame`, not inside. */
export const PrintedSheet = (props: SheetPageProps) => (
  <div class="paper-only" aria-hidden="true">
    <SheetPage {...props} />
  </div>
)
