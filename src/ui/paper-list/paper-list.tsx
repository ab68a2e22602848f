import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import '#ui/choice/choice.css'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { type Ground, groundAt, Stamp } from '#ui/stamp/stamp.tsx'
import './paper-list.css'

export interface PaperItem {
  readonly id: string
  readonly name: string
  /** Language of name and hint, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  /** What counts as it: « Salaires, retraites, loyers ». */
  readonly hint?: string
  /** In the page's language: « Utile si vous l’avez ». */
  readonly note?: string
  readonly picture: string
  readonly ground?: Ground
}

interface PaperListProps {
  readonly question: string
  /** Language of the question, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  readonly hint?: ComponentChildren
  readonly papers: readonly PaperItem[]
  /** Ids of the papers the person has here. */
  readonly have: readonly string[]
  readonly words: {
    /** « Je l’ai ». */
    readonly have: string
    /** « Pas ici ». */
    readonly missing: string
  }
  readonly onChange: (have: readonly string[]) => void
}

/** One box per paper, ticked when the person has it with them. */
export const PaperList = ({
  question,
  lang,
  hint,
  papers,
  have,
  words,
  onChange,
}: PaperListProps) => {
  const id = useId()
  const toggle = (paper: string) =>
    onChange(have.includes(paper) ? have.filter((other) => other !== paper) : [...have, paper])
  return (
    <fieldset class="opts" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>
        <Title text={question} lang={lang} />
      </legend>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class="opts-grid">
        {papers.map((paper, index) => (
          <label key={paper.id} class="opt">
            <input
              type="checkbox"
              checked={have.includes(paper.id)}
              onChange={() => toggle(paper.id)}
            />
            <span class="face">
              <Stamp picture={paper.picture} ground={paper.ground ?? groundAt(index)} />
              <span class="face-word">
                <span lang={paper.lang}>
                  {paper.name}
                  {paper.hint && <small>{paper.hint}</small>}
                </span>
                {paper.note && <small>{paper.note}</small>}
              </span>
              {/* The box already says checked or not: these words are for the eyes. */}
              <span class="have" aria-hidden="true">
                <span class="have-box">
                  <Icon name="coche" />
                </span>
                <span class="have-yes">{words.have}</span>
                <span class="have-no">{words.missing}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
