import { Notice } from '#ui/notice/notice.tsx'
import type { GuideReport } from '../checking/author-words.ts'
import { FlowDrawing } from './flow-drawing.tsx'

interface FlowPanelProps {
  readonly report: GuideReport | undefined
  readonly current: string | undefined
  readonly faulty: ReadonlySet<string>
  readonly onStep: (step: string) => void
}

/** The drawing, and what walking everywhere has found. */
export const FlowPanel = ({ report, current, faulty, onStep }: FlowPanelProps) =>
  report === undefined ? (
    <Notice kind="calm">Le dessin vient quand le guide se lit sans erreur.</Notice>
  ) : (
    <>
      <p class="flow-figures">
        {report.paths} chemins, {report.longest} écrans au plus, {report.median} le plus souvent.{' '}
        {report.unreachable.length === 0
          ? 'Toutes les étapes sont atteintes.'
          : `Jamais atteintes : ${report.unreachable.join(', ')}.`}
        {!report.isComplete && ' Trop de circonstances : une partie a été parcourue.'}
      </p>
      <FlowDrawing report={report} current={current} faulty={faulty} onStep={onStep} />
    </>
  )
