import '#ui/sheet-page/sheet-page.css'
import './cv-page.css'

export interface CvSection {
  readonly title: string
  /** What, then where and when under it; or a plain line. */
  readonly lines: readonly { readonly what: string; readonly note?: string }[]
}

export interface CvPageProps {
  readonly name: string
  readonly aim: string
  readonly contact: readonly string[]
  readonly sections: readonly CvSection[]
}

/** From so many characters on, lines close up, then letters do, down to ten points: it stays on one page. */
const sizes = [
  [1050, 'paper cv cv-full cv-dense'],
  [600, 'paper cv cv-full'],
] as const

const lengthOf = ({ name, aim, contact, sections }: CvPageProps): number =>
  [
    name,
    aim,
    ...contact,
    ...sections.flatMap(({ lines }) => lines.map(({ what, note = '' }) => what + note)),
  ].join('').length

/**
 * A CV on one A4 page, black on white: the person's own sheet. It bears no mark of the terminal, and no picture. Its title is of
 * level 2: on the screen it lies under the screen's own.
 */
const CvPage = (props: CvPageProps) => {
  const { name, aim, contact, sections } = props
  const [, look = 'paper cv'] = sizes.find(([from]) => lengthOf(props) >= from) ?? []
  return (
    <article class={look}>
      <div class="cv-top">
        <h2>{name}</h2>
        {aim !== '' && <p class="paper-lead">{aim}</p>}
        {contact.length > 0 && <p class="cv-contact">{contact.join(' · ')}</p>}
      </div>
      {sections.map(({ title, lines: rows }) => (
        <div key={title} class="paper-part">
          <h3>{title}</h3>
          {rows.map(({ what, note }, at) => (
            <p key={at}>
              <b>{what}</b>
              {note && <span>{note}</span>}
            </p>
          ))}
        </div>
      ))}
    </article>
  )
}

/** The CV as a small picture, before printing. */
export const CvPreview = ({ label, ...cv }: CvPageProps & { readonly label: string }) => (
  <figure class="preview" data-sheet>
    <figcaption class="vh">{label}</figcaption>
    <div aria-hidden="true">
      <CvPage {...cv} />
    </div>
  </figure>
)

/** The copy for the printer: unseen on the screen, alone on the paper. */
export const PrintedCv = (props: CvPageProps) => (
  <div class="paper-only" aria-hidden="true" data-sheet>
    <CvPage {...props} />
  </div>
)
