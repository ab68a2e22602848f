import { Icon } from '#ui/icon/icon.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'

export interface SheetPaper {
  readonly id: string
  readonly name: string
  readonly hint?: string
  readonly picture: string
  readonly isHere: boolean
  /** Read aloud in place of the box: « Je l’ai », « À apporter ». */
  readonly said: string
}

interface SheetPapersProps {
  readonly papers: readonly SheetPaper[]
  readonly isLong: boolean
}

/** Papers to bring, with a box to tick by hand; those the person had are ticked already. */
export const SheetPapers = ({ papers, isLong }: SheetPapersProps) => (
  <ul class={isLong ? 'paper-papers paper-papers-many' : 'paper-papers'}>
    {papers.map((paper) => (
      <li key={paper.id}>
        <span class="paper-box">{paper.isHere && <Icon name="coche" />}</span>
        <Stamp picture={paper.picture} />
        <span>
          {paper.name}
          <span class="vh">, {paper.said}</span>
          {paper.hint && <small>{paper.hint}</small>}
        </span>
      </li>
    ))}
  </ul>
)
