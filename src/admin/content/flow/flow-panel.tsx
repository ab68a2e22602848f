import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { panes } from '../editor/panes.ts'
import type { GuideReport } from '../checking/author-words.ts'
import { FlowDrawing } from './flow-drawing.tsx'
import { counted } from '../../app/count-words.ts'

interface FlowPanelProps {
  readonly report: GuideReport | undefined
  readonly current: string | undefined
  readonly faulty: ReadonlySet<string>
  readonly onStep: (step: string) => void
}

/** The drawing, and what walking everywhere has found. */
export const FlowPanel = ({ report, current, faulty, onStep }: FlowPanelProps) => {
  const { size } = useSource(panes)
  return report === undefined ? (
    <Notice kind="calm">Le dessin vient quand le guide se lit sans erreur.</Notice>
  ) : (
    <>
      <p class="flow-figures">
        {counted('ways', report.paths)}, {counted('screensAtMost', report.longest)}, {report.median}{' '}
        le plus souvent.{' '}
        {report.unreachable.length === 0
          ? 'Toutes les étapes sont atteintes.'
          : `Jamais atteintes : ${report.unreachable.join(', ')}.`}
        <button
          type="button"
          class="link"
          onClick={() => panes.change({ size: size === 'large' ? 'beside' : 'large' })}
        >
          {size === 'large' ? 'Plus petit' : 'Plus grand'}
        </button>
        {!report.isComplete && ' Trop de circonstances : une partie a été parcourue.'}
      </p>
      <FlowDrawing report={report} current={current} faulty={faulty} onStep={onStep} />
    </>
  )
}
